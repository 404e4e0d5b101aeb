package id.salur.registry.recipient;

import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
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

/** Changes of the recipient that somebody proposed. */
@Path("/v1/recipient-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recipients")
public class RecipientChangeResource {
    static final String EXAMPLE = """
            {"id":"01890a5d-ad00-7a11-9f4e-5d2c7e0b1a42","version":1,"familyId":"01890a5d-ac96-774b-bcce-b302099a8057","regionCode":"15.01.01.2011",
             "replaces":"01890a5d-ac97-7c02-8a3d-0c4b5e6f7a81","personId":"01890a5d-ac97-7c03-b1d2-9e8f7a6b5c4d","rank":"SPOUSE",
             "effectiveOn":"2020-01-20","reason":null,"state":"PROPOSED","proposedBy":"u-1","proposedAt":"2020-01-20T02:00:00Z",
             "decidedBy":null,"decidedAt":null,"heldSince":"2020-01-10","releasedBy":["NEW_RECIPIENT","CORRECTION"],"availableActions":["APPROVE","REJECT"],"unavailableActions":[]}""";

    private final Changes changes;
    private final ChangeReads reads;

    RecipientChangeResource(Changes changes, ChangeReads reads) {
        this.changes = changes;
        this.reads = reads;
    }

    /** Changes by village and id. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.FIELD, Roles.AUDITOR})
    @Operation(
            operationId = "listRecipientChanges",
            summary = "Changes of recipients by state, region, family",
            description = "Errors: `invalid-parameter`, `invalid-cursor`, `invalid-limit` (400).")
    @APIResponse(responseCode = "200", description = "A page")
    public RestResponse<Page<RecipientChange>> list(
            @QueryParam("state") ChangeState state,
            @Parameter(example = "15.01") @QueryParam("regionCode") String regionCode,
            @Parameter(description = "Changes of this family") @QueryParam("familyId") UUID familyId,
            @BeanParam Paging paging) {
        return paging.answer(reads.list(state, regionCode, familyId, paging.cursor(), paging.limit()));
    }

    /** One change. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICES, Roles.FIELD, Roles.AUDITOR})
    @Operation(
            operationId = "getRecipientChange",
            summary = "One change of a recipient",
            description = "Errors: `not-found` (404).")
    @APIResponse(
            responseCode = "200",
            description = "The change; ETag is the version",
            content =
                    @Content(
                            schema = @Schema(implementation = RecipientChange.class),
                            examples = @ExampleObject(name = "change", value = EXAMPLE)))
    public RestResponse<RecipientChange> get(@PathParam("id") UUID id) {
        return current(id);
    }

    /** By another person than proposed it. */
    @POST
    @Path("/{id}/approve")
    @Command("recipient-change.approve")
    @RolesAllowed(Roles.DISTRICT_OFFICER)
    @Operation(
            operationId = "approveRecipient",
            summary = "The proposed member receives the money from now on",
            description = """
            What was held is released by a re-check: `membership.resumed.v1` follows `recipient.changed.v1`. `If-Match` is honoured when sent.
            Errors: `same-person`, `illegal-transition` (409), `recipient-not-possible` (422, the facts changed since), `stale-etag` (412), `not-found` (404).""")
    @APIResponse(
            responseCode = "200",
            description = "Approved",
            content = @Content(schema = @Schema(implementation = RecipientChange.class)))
    @APIResponse(responseCode = "409", description = "`same-person`, `illegal-transition`")
    @APIResponse(responseCode = "422", description = "`recipient-not-possible` with `reason`")
    public RestResponse<RecipientChange> approve(
            @PathParam("id") UUID id, @Parameter(required = false) @HeaderParam("If-Match") String ifMatch) {
        changes.approve(id, ifMatch);
        return current(id);
    }

    /** The payments stay held; another may be proposed. */
    @POST
    @Path("/{id}/reject")
    @Command("recipient-change.reject")
    @RolesAllowed(Roles.DISTRICT_OFFICER)
    @Operation(
            operationId = "rejectRecipient",
            summary = "The proposed member does not take over",
            description = "Errors: `illegal-transition` (409), `stale-etag` (412), `not-found` (404).")
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            content = @Content(schema = @Schema(implementation = RecipientChange.class)))
    @APIResponse(responseCode = "409", description = "`illegal-transition`")
    public RestResponse<RecipientChange> reject(
            @PathParam("id") UUID id, @Parameter(required = false) @HeaderParam("If-Match") String ifMatch) {
        changes.reject(id, ifMatch);
        return current(id);
    }

    private RestResponse<RecipientChange> current(UUID id) {
        RecipientChange change = reads.get(id);
        return Answers.tagged(change, change.version());
    }
}
