package id.salur.disbursement.stage;

import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Stage runs as drafts and to look at; what happens to them is with approval, channel and reconciliation. */
@Path("/v1/stage-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stage-runs", description = "One programme's payment for one stage and regency, from draft to closed")
public class StageRunResource {
    private final StageRuns runs;
    private final StageRunSteps steps;

    StageRunResource(StageRuns runs, StageRunSteps steps) {
        this.runs = runs;
        this.steps = steps;
    }

    /**
     * Opens a run in state DRAFT. A second regular one of the same programme, year, stage and regency is refused; supplementary
     * ones, each with its number, take in families that became eligible after the regular one was computed.
     */
    @POST
    @RolesAllowed(Roles.OFFICES)
    @Command("stage-run.create")
    @Operation(
            operationId = "createStageRun",
            summary = "Open a stage run",
            description =
                    "`stage` is one of the calendar, `/v1/programmes/{code}/stages`: I to IV, a month such as 2019-09."
                            + " `regionCode` is a regency. `fund` is whose money pays: APBN (default), or APBD-53,"
                            + " APBD-53.15 of a province or regency around it. `kind` SUPPLEMENTARY needs a regular run"
                            + " that is submitted; it takes in who is in no other run of the stage.")
    @APIResponseSchema(
            value = StageRun.class,
            responseCode = "201",
            responseDescription = "The run in state DRAFT, with ETag")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json, idempotency-key-required")
    @APIResponse(responseCode = "403", description = "outside-area")
    @APIResponse(responseCode = "409", description = "stage-run-exists, regular-run-not-submitted")
    @APIResponse(
            responseCode = "422",
            description =
                    "unknown-programme, unknown-stage, unknown-region, region-ended, unknown-rate, unknown-rule, paid-in-kind,"
                            + " unknown-fund, fund-outside-region")
    public RestResponse<StageRun> create(@Valid @NotNull NewStageRun body) {
        return RunAnswers.created(runs.create(body));
    }

    /** Runs in the order they were created. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.INTEGRATOR, Roles.BANK})
    @Operation(operationId = "listStageRuns", summary = "Stage runs")
    @APIResponse(responseCode = "200", description = "A page of runs; amounts in rupiah")
    public RestResponse<Page<StageRun>> list(
            @Parameter(example = "PKH") @QueryParam("programme") String programme,
            @Parameter(example = "2019") @QueryParam("fiscalYear") Integer fiscalYear,
            @Parameter(example = "53.15") @QueryParam("regionCode") String regionCode,
            @QueryParam("state") RunState state,
            @BeanParam Paging paging) {
        List<StageRun> rows =
                runs.list(new StageRunFilter(programme, fiscalYear, regionCode, state), paging.after(), paging.rows());
        return paging.answer(rows, StageRun::id);
    }

    /** One run with its ETag. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.INTEGRATOR, Roles.BANK})
    @Operation(operationId = "getStageRun", summary = "A stage run")
    @APIResponse(
            responseCode = "200",
            description = "The run, with ETag; `amount` in rupiah, `families` and `payees` are counts")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<StageRun> get(@PathParam("id") UUID id) {
        return RunAnswers.ok(runs.get(id));
    }

    /** Who did what to the run, oldest first. */
    @GET
    @Path("/{id}/steps")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.INTEGRATOR})
    @Operation(operationId = "listStageRunSteps", summary = "Who did what to a stage run")
    @APIResponse(responseCode = "200", description = "A page of steps")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Page<StageRunStep>> steps(@PathParam("id") UUID id, @BeanParam Paging paging) {
        runs.get(id);
        return paging.answer(steps.list(id, paging.after(), paging.rows()), StageRunStep::id);
    }
}
