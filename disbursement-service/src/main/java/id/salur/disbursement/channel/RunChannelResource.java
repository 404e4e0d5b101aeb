package id.salur.disbursement.channel;

import id.salur.disbursement.payment.Batch;
import id.salur.disbursement.payment.Batches;
import id.salur.disbursement.stage.RunAnswers;
import id.salur.disbursement.stage.StageRun;
import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Release of a run to the banks, and its batches. */
@Path("/v1/stage-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "batches")
public class RunChannelResource {
    private final Release release;
    private final Batches batches;
    private final StageRuns runs;

    RunChannelResource(Release release, Batches batches, StageRuns runs) {
        this.release = release;
        this.batches = batches;
        this.runs = runs;
    }

    /** Releases an approved run under the treasury's payment order: one payment a family, one batch a bank. */
    @POST
    @Path("/{id}/release")
    @RolesAllowed(Roles.OFFICES)
    @Command("stage-run.release")
    @Operation(
            operationId = "releaseStageRun",
            summary = "Release an approved run to the banks",
            description =
                    "The run's money (rupiah) goes in transit, by bank. Who failed the account check is left out: no"
                            + " payment, the money goes back, and `families` and `amount` of the answer are what is in the"
                            + " order.")
    @APIResponse(responseCode = "200", description = "The run in state RELEASED, with ETag")
    @APIResponse(
            responseCode = "400",
            description =
                    "invalid-request, malformed-json, invalid-date: `releasedOn` is before the fiscal year or over a"
                            + " week ahead")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "illegal-transition, sp2d-used, nothing-to-pay: nobody passed the account check;"
                    + " account-check-missing: `families`")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "422", description = "no-channel: a region without a bank")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<StageRun> release(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ReleaseOrder body) {
        return RunAnswers.ok(release.release(id, ifMatch, body));
    }

    /** Records the standing instruction that followed the SP2D of a released run. The files of the batches do not change by it. */
    @POST
    @Path("/{id}/standing-instruction")
    @RolesAllowed(Roles.OFFICES)
    @Command("stage-run.standing-instruction")
    @Operation(
            operationId = "giveStandingInstruction",
            summary = "Record the standing instruction of a released run",
            description = "Once a run, as a step with its number and day; no money moves and no file changes by it.")
    @APIResponse(responseCode = "200", description = "The run, in state RELEASED as before, with ETag")
    @APIResponse(
            responseCode = "400",
            description = "invalid-request, malformed-json, invalid-date: `givenOn` is before the SP2D or after today")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "illegal-transition, standing-instruction-given")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<StageRun> standingInstruction(
            @Parameter(description = "Id of the run") @PathParam("id") UUID id,
            @Parameter(description = "ETag of the run as it was seen") @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull StandingInstruction body) {
        return RunAnswers.ok(release.instruct(id, ifMatch, body));
    }

    /** The batches of a run, one a bank. A bank sees its own only. */
    @GET
    @Path("/{id}/batches")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.BANK})
    @Operation(operationId = "listBatches", summary = "The batches of a run, one a bank")
    @APIResponse(responseCode = "200", description = "A page of batches; amounts in rupiah")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Page<Batch>> batches(@PathParam("id") UUID id, @BeanParam Paging paging) {
        runs.get(id);
        return paging.answer(batches.visibleOfRun(id, paging.after(), paging.rows()), Batch::id);
    }
}
