package id.salur.registry.duplicate;

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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Pairs of persons who may be one. A pair of two areas exists only for who sees both. */
@Path("/v1/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duplicates")
public class DuplicateResource {
    private static final String PAIR = """
        {"id":"01890a5d-ad10-7b3c-8f21-4a6c9d0e1b57","version":1,"regionCode":"53.15","score":85,
         "parts":[{"rule":"NAME_SAME","points":45},{"rule":"BIRTH_SAME","points":35},{"rule":"REGENCY_SAME","points":10},{"rule":"NUMBER_MISSING","points":5}],
         "state":"OPEN","earlier":"01890a5d-ac97-7c02-8a3d-0c4b5e6f7a81","later":"01890a5d-ac98-7d13-9b4e-1d5c6f708192","foundAt":"2026-11-30T02:00:00Z",
         "survivor":null,"reason":null,"proposedBy":null,"proposedAt":null,"decidedBy":null,"decidedAt":null,
         "availableActions":["SAME","DIFFERENT","OVERRIDE"],"unavailableActions":[]}\
        """;

    private static final String CLUSTER = "{\"pair\":" + PAIR + """
        ,"persons":[{"id":"01890a5d-ac97-7c02-8a3d-0c4b5e6f7a81","familyId":"01890a5d-ac96-774b-bcce-b302099a8057","regionCode":"53.15.05.2003",
        "name":"Warga 000123","sex":"F","birthYear":1989,"diedOn":null,"knownSince":"2019-01-03","nikState":"CLAIMED","mergedInto":null}],"others":[]}\
        """;

    private static final String REASON = "{\"reason\":\"Seen both at the office with their cards\"}";

    private final Duplicates duplicates;
    private final DuplicateReads reads;

    DuplicateResource(Duplicates duplicates, DuplicateReads reads) {
        this.duplicates = duplicates;
        this.reads = reads;
    }

    /**
     * That both are one.
     *
     * @param survivor which of the two stays
     * @param reason how it was seen, 10 to 500 letters
     */
    public record SamePerson(
            @NotNull Survivor survivor,

            @NotNull @Size(min = 10, max = 500) @Schema(examples = "One card, seen at the office")
            String reason) {}

    /**
     * Why a pair is decided so.
     *
     * @param reason 10 to 500 letters
     */
    @Schema(name = "DuplicateReason")
    public record Why(
            @NotNull @Size(min = 10, max = 500) @Schema(examples = "Seen both at the office with their cards")
            String reason) {}

    /** Pairs by place and id. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.APPROVER, Roles.AUDITOR})
    @Operation(
            operationId = "listDuplicates",
            summary = "Pairs of persons who may be one, by state, region, score",
            description = "In a region are pairs of which both persons live there. Errors: `invalid-parameter`,"
                    + " `invalid-cursor`, `invalid-limit` (400).")
    @APIResponse(responseCode = "200", description = "A page")
    public RestResponse<Page<Duplicate>> list(
            @QueryParam("state") DuplicateState state,
            @Parameter(example = "53.15") @QueryParam("regionCode") String regionCode,
            @Parameter(description = "Least points", example = "80") @QueryParam("scoreFrom") Integer scoreFrom,
            @BeanParam Paging paging) {
        return paging.answer(reads.list(state, regionCode, scoreFrom, paging.cursor(), paging.limit()));
    }

    /** A pair with all who may be the same person. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICES, Roles.APPROVER, Roles.AUDITOR})
    @Operation(
            operationId = "getDuplicate",
            summary = "A pair, its persons, and who else may be the same person",
            description = "Errors: `not-found` (404), also where the caller does not see both.")
    @APIResponse(
            responseCode = "200",
            description = "The cluster; ETag is the version of the pair",
            content =
                    @Content(
                            schema = @Schema(implementation = DuplicateCluster.class),
                            examples = @ExampleObject(name = "cluster", value = CLUSTER)))
    public RestResponse<DuplicateCluster> get(@PathParam("id") UUID id) {
        DuplicateCluster cluster = reads.cluster(id);
        return Answers.tagged(cluster, cluster.pair().version());
    }

    /** Both are one person: proposed. */
    @POST
    @Path("/{id}/same")
    @Command("duplicate.same")
    @RolesAllowed(Roles.OFFICES)
    @Operation(
            operationId = "proposeSamePerson",
            summary = "OPEN to SAME_PROPOSED: both are one, says one person",
            description = """
                Nothing is merged until another person approves. `If-Match` is honoured when sent. Errors: `illegal-transition` (409), `stale-etag` (412), `not-found` (404).\
                """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples =
                                    @ExampleObject(
                                            name = "the first stays",
                                            value = "{\"survivor\":\"EARLIER\",\"reason\":\"One card, seen at the"
                                                    + " office\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = Duplicate.class)))
    @APIResponse(responseCode = "409", description = "`illegal-transition`")
    public RestResponse<Duplicate> same(
            @PathParam("id") UUID id,
            @Parameter(required = false) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SamePerson told) {
        duplicates.same(id, ifMatch, told.survivor(), told.reason());
        return current(id);
    }

    /** By another person than proposed it. */
    @POST
    @Path("/{id}/approve")
    @Command("duplicate.approve")
    @RolesAllowed({Roles.OFFICES, Roles.APPROVER})
    @Operation(
            operationId = "approveSamePerson",
            summary = "SAME_PROPOSED to SAME: the two become one person",
            description = """
                The survivor keeps id, household and numbers, and takes over a NIK or passport that only the other had. The other leaves their household
                (`family.changed.v1`); their remaining numbers lead to the survivor. If that was another household, its memberships are held with the reason
                DUPLICATE until an approver reviewed them; if the other received its money, it is held as for a recipient who is gone. What was found of the
                other is asked of the survivor. A merge is not undone. `If-Match` is honoured when sent.
                Errors: `same-person`, `illegal-transition` (409), `stale-etag` (412), `not-found` (404).\
                """)
    @APIResponse(
            responseCode = "200",
            description = "Merged",
            content = @Content(schema = @Schema(implementation = Duplicate.class)))
    @APIResponse(responseCode = "409", description = "`same-person`, `illegal-transition`")
    public RestResponse<Duplicate> approve(
            @PathParam("id") UUID id, @Parameter(required = false) @HeaderParam("If-Match") String ifMatch) {
        duplicates.approve(id, ifMatch);
        return current(id);
    }

    /** What was proposed is not so, or not sure: the pair is open again. */
    @POST
    @Path("/{id}/reject")
    @Command("duplicate.reject")
    @RolesAllowed({Roles.OFFICES, Roles.APPROVER})
    @Operation(
            operationId = "rejectSamePerson",
            summary = "SAME_PROPOSED to OPEN",
            description = "Errors: `illegal-transition` (409), `stale-etag` (412), `not-found` (404).")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "why", value = REASON)))
    @APIResponse(
            responseCode = "200",
            description = "Open again",
            content = @Content(schema = @Schema(implementation = Duplicate.class)))
    @APIResponse(responseCode = "409", description = "`illegal-transition`")
    public RestResponse<Duplicate> reject(
            @PathParam("id") UUID id,
            @Parameter(required = false) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Why told) {
        return decided(id, ifMatch, DuplicateAction.REJECT, told);
    }

    /** Two persons: remembered, the pair is not found again. */
    @POST
    @Path("/{id}/different")
    @Command("duplicate.different")
    @RolesAllowed(Roles.OFFICES)
    @Operation(
            operationId = "declareDifferentPersons",
            summary = "OPEN to DIFFERENT: they are two persons",
            description = "Errors: `illegal-transition` (409), `stale-etag` (412), `not-found` (404).")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "why", value = REASON)))
    @APIResponse(
            responseCode = "200",
            description = "Two persons",
            content = @Content(schema = @Schema(implementation = Duplicate.class)))
    @APIResponse(responseCode = "409", description = "`illegal-transition`")
    public RestResponse<Duplicate> different(
            @PathParam("id") UUID id,
            @Parameter(required = false) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Why told) {
        return decided(id, ifMatch, DuplicateAction.DIFFERENT, told);
    }

    /** Nobody can tell: both stay as they are, on record. */
    @POST
    @Path("/{id}/override")
    @Command("duplicate.override")
    @RolesAllowed(Roles.OFFICES)
    @Operation(
            operationId = "overrideDuplicate",
            summary = "OPEN to OVERRIDDEN: both stay though they may be one",
            description = "Errors: `illegal-transition` (409), `stale-etag` (412), `not-found` (404).")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "why", value = REASON)))
    @APIResponse(
            responseCode = "200",
            description = "Both stay",
            content = @Content(schema = @Schema(implementation = Duplicate.class)))
    @APIResponse(responseCode = "409", description = "`illegal-transition`")
    public RestResponse<Duplicate> override(
            @PathParam("id") UUID id,
            @Parameter(required = false) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Why told) {
        return decided(id, ifMatch, DuplicateAction.OVERRIDE, told);
    }

    /** Something new is known of a pair that was decided without a merge. */
    @POST
    @Path("/{id}/reopen")
    @Command("duplicate.reopen")
    @RolesAllowed(Roles.OFFICES)
    @Operation(
            operationId = "reopenDuplicate",
            summary = "DIFFERENT or OVERRIDDEN to OPEN",
            description = "Errors: `illegal-transition` (409), `stale-etag` (412), `not-found` (404).")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "why", value = REASON)))
    @APIResponse(
            responseCode = "200",
            description = "Open again",
            content = @Content(schema = @Schema(implementation = Duplicate.class)))
    @APIResponse(responseCode = "409", description = "`illegal-transition`")
    public RestResponse<Duplicate> reopen(
            @PathParam("id") UUID id,
            @Parameter(required = false) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Why told) {
        return decided(id, ifMatch, DuplicateAction.REOPEN, told);
    }

    private RestResponse<Duplicate> decided(UUID id, String ifMatch, DuplicateAction action, Why told) {
        duplicates.decide(id, ifMatch, action, told.reason());
        return current(id);
    }

    private RestResponse<Duplicate> current(UUID id) {
        Duplicate pair = reads.get(id);
        return Answers.tagged(pair, pair.version());
    }
}
