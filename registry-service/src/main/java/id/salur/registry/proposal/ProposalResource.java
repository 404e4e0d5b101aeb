package id.salur.registry.proposal;

import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
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

/** Proposals one at a time. */
@Path("/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
public class ProposalResource {
    private static final String EXAMPLE = """
        {"id":"01890a5d-ad00-7a11-9f4e-5d2c7e0b1a42","version":2,"familyId":"01890a5d-ac96-774b-bcce-b302099a8057","programme":"PKH","regionCode":"53.15.05.2003",
         "state":"VERIFIED","proposedBy":"u-1","proposedAt":"2018-12-01T02:00:00Z","verifiedBy":"u-2","verifiedAt":"2018-12-10T02:00:00Z",
         "decidedBy":null,"decidedAt":null,"startsOn":null,"reasons":[],"basisId":null,"basisRequired":false,
         "availableActions":["APPROVE","REJECT"],"unavailableActions":[{"action":"VERIFY","reason":"illegal-transition"}]}\
        """;

    private final Proposals proposals;
    private final ProposalReads reads;

    ProposalResource(Proposals proposals, ProposalReads reads) {
        this.proposals = proposals;
        this.reads = reads;
    }

    /** Who is proposed for what. */
    public record NewProposal(
            @NotNull @Schema(description = "A family that exists")
            UUID familyId,

            @NotNull @Schema(examples = "PKH") String programme,

            @Schema(nullable = true, description = "Minutes or statement of its village that it rests on")
            UUID basisId) {}

    /** The first day of the membership, twenty years back to one year ahead; the policies judge the facts of that day. */
    public record Approve(@NotNull LocalDate on) {}

    /** Why not, as a code. */
    public record Reject(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") @Schema(examples = "NOT_FOUND_IN_FIELD")
            String reason) {}

    /** Proposes a family for a programme. */
    @POST
    @Command("proposal.create")
    @RolesAllowed({Roles.OFFICES, Roles.FIELD, Roles.INTEGRATOR})
    @Operation(operationId = "createProposal", summary = "Proposes a family for a programme", description = """
        Errors: `not-found` (404, the family), `unknown-programme`, `unknown-basis`, `basis-of-another-village`, `region-ended` (422, the family has to be moved to a successor first), `already-a-member`, `already-proposed` (409).\
        """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples =
                                    @ExampleObject(
                                            name = "proposal",
                                            value =
                                                    "{\"familyId\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"programme\":\"PKH\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content =
                    @Content(
                            schema = @Schema(implementation = Proposal.class),
                            examples = @ExampleObject(name = "proposal", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "`not-found`: the family")
    @APIResponse(responseCode = "409", description = "`already-a-member`, `already-proposed`")
    public RestResponse<Proposal> propose(@NotNull @Valid NewProposal proposal) {
        Proposal made = reads.get(proposals.propose(proposal.familyId(), proposal.programme(), proposal.basisId()));
        return Answers.created("/v1/proposals", made.id(), made, made.version());
    }

    /** Proposals by village and id. */
    @GET
    @RolesAllowed(Roles.READERS)
    @Operation(
            operationId = "listProposals",
            summary = "Proposals of a programme, a state, a region, a family",
            description = "Errors: `invalid-parameter`, `invalid-cursor`, `invalid-limit` (400).")
    @APIResponse(responseCode = "200", description = "A page")
    public RestResponse<Page<Proposal>> list(
            @Parameter(example = "PKH") @QueryParam("programme") String programme,
            @QueryParam("state") ProposalState state,
            @Parameter(example = "53.15") @QueryParam("regionCode") String regionCode,
            @Parameter(description = "Proposals that were made for this family") @QueryParam("familyId") UUID familyId,
            @Parameter(description = "Proposals that rest on these minutes or this statement") @QueryParam("basisId")
                    UUID basisId,
            @BeanParam Paging paging) {
        return paging.answer(
                reads.list(programme, state, regionCode, familyId, basisId, paging.cursor(), paging.limit()));
    }

    /** One proposal. */
    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READERS)
    @Operation(operationId = "getProposal", summary = "One proposal", description = "Errors: `not-found` (404).")
    @APIResponse(
            responseCode = "200",
            description = "The proposal; ETag is the version",
            content =
                    @Content(
                            schema = @Schema(implementation = Proposal.class),
                            examples = @ExampleObject(name = "proposal", value = EXAMPLE)))
    public RestResponse<Proposal> get(@PathParam("id") UUID id) {
        return current(id);
    }

    /** The facts were checked in the field: the step of the village's verifier (verifikator desa). */
    @POST
    @Path("/{id}/verify")
    @Command("proposal.verify")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.FACILITATOR})
    @Operation(operationId = "verifyProposal", summary = "PROPOSED to VERIFIED", description = """
        The village's verifier; of a proposal with a basis never who proposed it. `If-Match` is honoured when sent.
        Errors: `illegal-transition`, `basis-missing`, `same-person` (409), `stale-etag` (412), `not-found` (404).\
        """)
    @APIResponse(
            responseCode = "200",
            description = "Verified",
            content = @Content(schema = @Schema(implementation = Proposal.class)))
    @APIResponse(responseCode = "409", description = "`illegal-transition`, `basis-missing`, `same-person`")
    public RestResponse<Proposal> verify(
            @PathParam("id") UUID id, @Parameter(required = false) @HeaderParam("If-Match") String ifMatch) {
        proposals.verify(id, ifMatch);
        return current(id);
    }

    /** The signature of the head of the district office in the regent's name: judged by the policies on the day the membership starts; by another person than those who proposed and verified. */
    @POST
    @Path("/{id}/approve")
    @Command("proposal.approve")
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            operationId = "approveProposal",
            summary = "VERIFIED to APPROVED; the membership starts",
            description = """
                The policies judge the facts of `on`. Errors: `same-person` (409), `already-a-member` (409), `not-eligible` (422, with `reasons`), `date-out-of-range` (422, more than
                twenty years back or one year ahead),
                `illegal-transition` (409), `stale-etag` (412), `not-found` (404).\
                """)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "approve", value = "{\"on\":\"2019-01-01\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Approved",
            content = @Content(schema = @Schema(implementation = Proposal.class)))
    @APIResponse(
            responseCode = "422",
            description = "`not-eligible` with `reasons`, `date-out-of-range` with `from` and `until`")
    public RestResponse<Proposal> approve(
            @PathParam("id") UUID id,
            @Parameter(required = false) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Approve approve) {
        proposals.approve(id, ifMatch, approve.on());
        return current(id);
    }

    /** The end of a proposal; a new one may be made. */
    @POST
    @Path("/{id}/reject")
    @Command("proposal.reject")
    @RolesAllowed({Roles.APPROVER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "rejectProposal",
            summary = "PROPOSED or VERIFIED to REJECTED",
            description = "Errors: `illegal-transition` (409), `stale-etag` (412), `not-found` (404).")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "reject", value = "{\"reason\":\"NOT_FOUND_IN_FIELD\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            content = @Content(schema = @Schema(implementation = Proposal.class)))
    @APIResponse(responseCode = "409", description = "`illegal-transition`")
    public RestResponse<Proposal> reject(
            @PathParam("id") UUID id,
            @Parameter(required = false) @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Reject reject) {
        proposals.reject(id, ifMatch, reject.reason());
        return current(id);
    }

    private RestResponse<Proposal> current(UUID id) {
        Proposal proposal = reads.get(id);
        return Answers.tagged(proposal, proposal.version());
    }
}
