package id.salur.disbursement.entitlement;

import id.salur.disbursement.stage.RunAction;
import id.salur.disbursement.stage.RunAnswers;
import id.salur.disbursement.stage.StageRun;
import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.command.Command;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
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

/** Computes the entitlements of a run. */
@Path("/v1/stage-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stage-runs")
public class ComputeResource {
    private final StageRuns runs;
    private final EntitlementComputation computation;

    ComputeResource(StageRuns runs, EntitlementComputation computation) {
        this.runs = runs;
        this.computation = computation;
    }

    /** Computes, or computes again, as long as the run is not submitted. Memberships and components count as of the reference date. */
    @POST
    @Path("/{id}/compute")
    @RolesAllowed(Roles.OFFICES)
    @Command("stage-run.compute")
    @Operation(
            operationId = "computeStageRun",
            summary = "Compute the entitlements of a run",
            description =
                    "Replaces what was computed before. `amount` of the answer is the sum in rupiah, `families` and"
                            + " `payees` are counts.")
    @APIResponse(responseCode = "200", description = "The run in state COMPUTED, with ETag")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "illegal-transition")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "422", description = "unknown-rate, unknown-rule")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<StageRun> compute(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        StageRun run = runs.lock(id, ifMatch, RunAction.COMPUTE);
        computation.compute(run);
        return RunAnswers.ok(runs.advance(run, RunAction.COMPUTE, ""));
    }
}
