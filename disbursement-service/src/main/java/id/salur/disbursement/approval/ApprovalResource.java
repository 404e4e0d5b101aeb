package id.salur.disbursement.approval;

import id.salur.disbursement.stage.RunAnswers;
import id.salur.disbursement.stage.StageRun;
import id.salur.platform.command.Command;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Maker and checker of a stage run. */
@Path("/v1/stage-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stage-runs")
public class ApprovalResource {
    private final Approvals approvals;

    ApprovalResource(Approvals approvals) {
        this.approvals = approvals;
    }

    /** The maker submits: the money is set aside. Of two runs that race for the last rupiah one is refused. */
    @POST
    @Path("/{id}/submit")
    @RolesAllowed(Roles.OFFICES)
    @Command("stage-run.submit")
    @Operation(
            operationId = "submitStageRun",
            summary = "Submit a computed run and commit its money",
            description =
                    "Takes the run's amount (rupiah) from the regency; a follow-up takes it from the run it follows.")
    @APIResponse(responseCode = "200", description = "The run in state SUBMITTED, with ETag")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description =
                    "over-allocation, year-closed, nothing-to-pay, follow-up-changed, illegal-transition; over-quota:"
                            + " `quota` and `requested` families; family-in-another-run: `families` moved and are held by"
                            + " the run of another regency, compute again to leave them out")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<StageRun> submit(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return RunAnswers.ok(approvals.submit(id, ifMatch));
    }

    /**
     * The checker approves: an approver whose limit covers the amount, or who an approver delegated it to; neither he nor that approver
     * computed (the last time) or submitted the run, or opened the follow-up.
     */
    @POST
    @Path("/{id}/approve")
    @RolesAllowed({Roles.OFFICES, Roles.APPROVER})
    @Command("stage-run.approve")
    @Operation(
            operationId = "approveStageRun",
            summary = "Approve a submitted run, as another person than those who computed and submitted it")
    @APIResponse(responseCode = "200", description = "The run in state APPROVED, with ETag")
    @APIResponse(
            responseCode = "403",
            description =
                    "role-not-allowed: neither approver nor delegate; over-limit: `limit` and `requested` in rupiah,"
                            + " `levels` whose approvers may")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "same-person, illegal-transition")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<StageRun> approve(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return RunAnswers.ok(approvals.approve(id, ifMatch));
    }

    /** The checker sends it back: the money returns to where it was, by a reversing transaction. */
    @POST
    @Path("/{id}/reject")
    @RolesAllowed(Roles.APPROVER)
    @Command("stage-run.reject")
    @Operation(
            operationId = "rejectStageRun",
            summary = "Send a submitted or approved run back to its maker and give its money back")
    @APIResponse(responseCode = "200", description = "The run in state COMPUTED, with ETag")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "illegal-transition")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<StageRun> reject(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Rejection body) {
        return RunAnswers.ok(approvals.reject(id, ifMatch, body.reason()));
    }

    /** Cancels a run that is not released yet; committed money goes back. */
    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Roles.OFFICES)
    @Command("stage-run.cancel")
    @Operation(operationId = "cancelStageRun", summary = "Cancel a run before it is released")
    @APIResponse(responseCode = "200", description = "The run in state CANCELLED, with ETag")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "illegal-transition")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<StageRun> cancel(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return RunAnswers.ok(approvals.cancel(id, ifMatch));
    }
}
