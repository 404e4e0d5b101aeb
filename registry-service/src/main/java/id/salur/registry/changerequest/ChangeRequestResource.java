package id.salur.registry.changerequest;

import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Changes of families that somebody wants. */
@Path("/v1/change-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "change requests")
public class ChangeRequestResource {
    private final ChangeRequests requests;
    private final ChangeRequestReads reads;

    ChangeRequestResource(ChangeRequests requests, ChangeRequestReads reads) {
        this.requests = requests;
        this.reads = reads;
    }

    /**
     * Why not, or why not any more.
     *
     * @param reason 10 to 500 characters, no numbers of persons
     */
    public record Refusal(
            @NotNull @Size(min = 10, max = 500) @Schema(examples = "The card says another name")
            String reason) {}

    /** Requests by village and id. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.FIELD, Roles.AUDITOR})
    @Operation(
            operationId = "listChangeRequests",
            summary = "Change requests by state, kind, region, family",
            description =
                    "Without what they would do. Errors: `invalid-parameter`, `invalid-cursor`, `invalid-limit` (400).")
    @APIResponse(responseCode = "200", description = "A page")
    public RestResponse<Page<ChangeRequest>> list(
            @QueryParam("state") ChangeRequestState state,
            @Parameter(description = "What it is about") @QueryParam("kind") ChangeKind kind,
            @Parameter(example = "15.01") @QueryParam("regionCode") String regionCode,
            @Parameter(description = "Requests about this family") @QueryParam("familyId") UUID familyId,
            @BeanParam Paging paging) {
        return paging.answer(reads.list(state, kind, regionCode, familyId, paging.cursor(), paging.limit()));
    }

    /** One request, with what it would do. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICES, Roles.FIELD, Roles.AUDITOR})
    @Operation(
            operationId = "getChangeRequest",
            summary = "One change request, and while it waits what it would do now",
            description =
                    "Done by the code of the approval and taken back, so nothing of it stays. Errors: `not-found` (404).")
    @APIResponse(
            responseCode = "200",
            description = "The request; ETag is the version",
            content =
                    @Content(
                            schema = @Schema(implementation = ChangeRequest.class),
                            examples = @ExampleObject(name = "request", value = """
            {"id":"01890a5d-ad00-7a11-9f4e-5d2c7e0b1a42","version":2,"familyId":"01890a5d-ac96-774b-bcce-b302099a8057","regionCode":"15.01.01.2011",
             "kind":"NAME","details":{"personId":"01890a5d-ac97-7c02-8a3d-0c4b5e6f7a81","name":"Warga 000123"},
             "was":{"personId":"01890a5d-ac97-7c02-8a3d-0c4b5e6f7a81","name":"Warga 000132"},"reason":"The card says so, seen on 3 March","familyVersion":4,
             "undoes":null,"undoneBy":null,"state":"APPROVED","proposedBy":"u-1","proposedAt":"2020-03-03T02:00:00Z","decidedBy":"u-2",
             "decidedAt":"2020-03-04T02:00:00Z","decisionReason":null,"effect":null,"own":false,"availableActions":[],"unavailableActions":[]}""")))
    public RestResponse<ChangeRequest> get(@PathParam("id") UUID id) {
        ChangeRequest request = requests.get(id);
        return Answers.tagged(request, request.version());
    }

    /** By another person than proposed it. */
    @POST
    @Path("/{id}/approve")
    @Command("change-request.approve")
    @RolesAllowed(Roles.OFFICES)
    @Operation(operationId = "approveChange", summary = "Does what was proposed", description = """
            In one transaction with its events, tasks and decisions about memberships. Where the family changed since, it is judged again: `change-request-outdated` (409, with
            `because`) if it cannot be done any more or what it changes is not what it was. `If-Match` is honoured when sent. Errors: `same-person`,
            `illegal-transition` (409), `stale-etag` (412), `not-found` (404).""")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content = @Content(schema = @Schema(implementation = ChangeRequest.class)))
    @APIResponse(responseCode = "409", description = "`same-person`, `illegal-transition`, `change-request-outdated`")
    public RestResponse<ChangeRequest> approve(
            @PathParam("id") UUID id, @Parameter(required = false) @HeaderParam("If-Match") String ifMatch) {
        requests.approve(id, ifMatch);
        return decided(id);
    }

    /** Nothing changes. */
    @POST
    @Path("/{id}/reject")
    @Command("change-request.reject")
    @RolesAllowed(Roles.OFFICES)
    @Operation(
            operationId = "rejectChange",
            summary = "Does not do what was proposed, and says why",
            description =
                    "Errors: `same-person`, `illegal-transition` (409), `stale-etag` (412), `not-found` (404), `invalid-request` (400).")
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            content = @Content(schema = @Schema(implementation = ChangeRequest.class)))
    @APIResponse(responseCode = "409", description = "`same-person`, `illegal-transition`")
    public RestResponse<ChangeRequest> reject(
            @PathParam("id") UUID id,
            @Parameter(required = false) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Refusal why) {
        requests.reject(id, ifMatch, why.reason());
        return decided(id);
    }

    /** By who proposed it. */
    @POST
    @Path("/{id}/withdraw")
    @Command("change-request.withdraw")
    @RolesAllowed({Roles.OFFICES, Roles.FIELD})
    @Operation(
            operationId = "withdrawChange",
            summary = "Takes back what was proposed and is not decided",
            description =
                    "Errors: `not-the-proposer` (403), `illegal-transition` (409), `stale-etag` (412), `not-found` (404).")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = ChangeRequest.class)))
    @APIResponse(responseCode = "403", description = "`not-the-proposer`")
    @APIResponse(responseCode = "409", description = "`illegal-transition`")
    public RestResponse<ChangeRequest> withdraw(
            @PathParam("id") UUID id, @Parameter(required = false) @HeaderParam("If-Match") String ifMatch) {
        requests.withdraw(id, ifMatch);
        return decided(id);
    }

    /** By two people again. */
    @POST
    @Path("/{id}/undo")
    @Command("change-request.undo")
    @RolesAllowed({Roles.OFFICES, Roles.FIELD})
    @Operation(
            operationId = "undoChange",
            summary = "Proposes the opposite of what was approved, with the earlier values",
            description = """
            A request of its own that names this one in `undoes`, and is approved or rejected like any other; nothing changes before that. Where there is no earlier value, such
            as of a household that had no KK number, it is `invalid-family` (422). Errors: `illegal-transition` (409, not approved, or being undone already), `not-found` (404).""")
    @APIResponse(
            responseCode = "201",
            description = "It waits for another person",
            content = @Content(schema = @Schema(implementation = ChangeRequest.class)))
    @APIResponse(responseCode = "409", description = "`illegal-transition`")
    @APIResponse(responseCode = "422", description = "`invalid-family` with `faults`")
    public RestResponse<ChangeRequest> undo(@PathParam("id") UUID id, @NotNull @Valid Refusal why) {
        ChangeRequest made = reads.get(requests.undo(id, why.reason()));
        return Answers.created("/v1/change-requests", made.id(), made, made.version());
    }

    private RestResponse<ChangeRequest> decided(UUID id) {
        ChangeRequest request = reads.get(id);
        return Answers.tagged(request, request.version());
    }
}
