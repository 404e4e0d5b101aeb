package id.salur.disbursement.reconciliation;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The ways on for a released run. */
@Path("/v1/stage-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stage-runs")
public class AfterReleaseResource {
    private final AfterRelease after;

    AfterReleaseResource(AfterRelease after) {
        this.after = after;
    }

    /** Opens a run that pays again what failed or was reversed and is in no other follow-up; held families (SUSPEND, END) are left out. */
    @POST
    @Path("/{id}/follow-up")
    @RolesAllowed(Roles.OFFICES)
    @Command("stage-run.follow-up")
    @Operation(
            operationId = "followUpStageRun",
            summary = "Open a follow-up for the failed payments of a run",
            description =
                    "If-Match is checked when sent. Same amounts (rupiah) and explanations as before; then submit,"
                            + " approve, release.")
    @APIResponseSchema(
            value = StageRun.class,
            responseCode = "201",
            responseDescription = "The follow-up in state COMPUTED, with ETag")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-follow-up, illegal-transition")
    @APIResponse(responseCode = "412", description = "stale-etag")
    public RestResponse<StageRun> followUp(
            @PathParam("id") UUID id, @Parameter(required = false) @HeaderParam("If-Match") String ifMatch) {
        return RunAnswers.created(after.followUp(id, ifMatch));
    }

    /** Closes a run of which nothing is in transit, in dispute, held or in an open follow-up. */
    @POST
    @Path("/{id}/close")
    @RolesAllowed(Roles.OFFICES)
    @Command("stage-run.close")
    @Operation(operationId = "closeStageRun", summary = "Close a run of which nothing is left")
    @APIResponse(responseCode = "200", description = "The run in state CLOSED, with ETag")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description =
                    "stage-run-not-settled (with the counts of payments in transit, of those whose money lies on the"
                            + " run, and of open discrepancies, and the rupiah held), illegal-transition; follow-up-open:"
                            + " close or cancel its follow-ups first")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<StageRun> close(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull OnDate body) {
        return RunAnswers.ok(after.close(id, ifMatch, body.on()));
    }
}
