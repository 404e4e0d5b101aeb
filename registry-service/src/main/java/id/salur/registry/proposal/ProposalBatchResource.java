package id.salur.registry.proposal;

import id.salur.platform.command.Command;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Proposals as a set. */
@Path("/v1/proposal-batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
public class ProposalBatchResource {
    private final ProposalBatches batches;
    private final Caller caller;

    ProposalBatchResource(ProposalBatches batches, Caller caller) {
        this.batches = batches;
        this.caller = caller;
    }

    /**
     * What to do with which proposals.
     *
     * @param regionCode region of any level; null is the whole nation
     * @param on day of the verification, or first day of the memberships: twenty years back to one year ahead
     */
    public record NewBatch(
            @NotNull @Schema(enumeration = {"VERIFY", "APPROVE"})
            ProposalBatches.Action action,

            @NotNull @Schema(examples = "PKH") String programme,
            @Schema(nullable = true, examples = "53.15") String regionCode,
            @NotNull LocalDate on) {}

    /** Verifies or approves every proposal of a programme in a region that is ready for it. */
    @POST
    @Command("proposal-batch.run")
    @RolesAllowed({Roles.DISTRICT_OFFICER, Roles.FACILITATOR, Roles.APPROVER})
    @Operation(
            operationId = "runProposalBatch",
            summary = "Verifies or approves the proposals of a region",
            description = """
            VERIFY needs the role district-officer or facilitator, APPROVE the role approver. VERIFY is the step of the village's verifier, APPROVE that of the
            head of the district office, in the regent's name. Refused proposals stay where they are and keep their reasons; VERIFY: `BASIS_MISSING`, `SAME_PERSON` (of one
            with a basis, the verifier proposed it); APPROVE:
            `SAME_PERSON`: the approver proposed (singly or by an import) or verified it, `ALREADY_A_MEMBER`, what the last visit found (`FIELD_MOVED` and its like), or the reason of a policy. One transaction.
            Errors: `role-not-allowed` (403), `outside-area` (403), `unknown-programme`, `date-out-of-range` (422, APPROVE only), `invalid-region-code` (400).""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "approve", value = """
            {"action":"APPROVE","programme":"PKH","regionCode":"53.15","on":"2019-01-01"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Counts of proposals",
            content =
                    @Content(
                            schema = @Schema(implementation = ProposalBatch.class),
                            examples = @ExampleObject(name = "batch", value = """
            {"id":"01890a5d-ad00-7a11-9f4e-5d2c7e0b1a42","action":"APPROVE","done":20068,"refused":2,"reasons":{"DESIL_TOO_HIGH":2}}""")))
    public RestResponse<ProposalBatch> run(@NotNull @Valid NewBatch batch) {
        List<String> roles = batch.action() == ProposalBatches.Action.APPROVE
                ? List.of(Roles.APPROVER)
                : List.of(Roles.DISTRICT_OFFICER, Roles.FACILITATOR);
        if (roles.stream().noneMatch(caller::has)) {
            throw Problem.roleNotAllowed(roles);
        }
        return RestResponse.status(
                RestResponse.Status.CREATED,
                batches.run(batch.action(), batch.programme(), batch.regionCode(), batch.on()));
    }
}
