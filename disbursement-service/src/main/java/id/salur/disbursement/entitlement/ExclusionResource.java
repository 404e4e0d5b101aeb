package id.salur.disbursement.entitlement;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Families that an officer leaves out of a stage, with the reason. */
@Path("/v1/stage-runs/{id}/exclusions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stage-runs")
public class ExclusionResource {
    private final Exclusions exclusions;
    private final StageRuns runs;

    ExclusionResource(Exclusions exclusions, StageRuns runs) {
        this.exclusions = exclusions;
        this.runs = runs;
    }

    /** Leaves a family out of the stage, as long as the run is not submitted. Who excludes is a maker of the run. */
    @POST
    @RolesAllowed(Roles.OFFICES)
    @Command("stage-run.exclude")
    @Operation(
            operationId = "excludeFromStageRun",
            summary = "Leave a family out of a stage, with a reason",
            description =
                    "Takes effect at once and stays when the run is computed again. A run that pays one of these months in another"
                            + " form leaves the family out too. If-Match is checked when sent.")
    @APIResponseSchema(value = Exclusion.class, responseCode = "201", responseDescription = "The exclusion")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json")
    @APIResponse(
            responseCode = "404",
            description = "not-found: no such run, or the family is no member of the programme in its regency")
    @APIResponse(responseCode = "409", description = "already-excluded, illegal-transition")
    @APIResponse(responseCode = "412", description = "stale-etag")
    public RestResponse<Exclusion> exclude(
            @PathParam("id") UUID id,
            @Parameter(required = false) @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull NewExclusion body) {
        return RestResponse.status(RestResponse.Status.CREATED, exclusions.exclude(id, ifMatch, body));
    }

    /** Lets a family in again: with the next compute of the run, or, after it was submitted, with a supplementary run. */
    @POST
    @Path("/{exclusionId}/undo")
    @RolesAllowed(Roles.OFFICES)
    @Command("stage-run.undo-exclusion")
    @Operation(operationId = "undoExclusion", summary = "Undo an exclusion; it stays in the list")
    @APIResponse(responseCode = "200", description = "The exclusion, undone")
    @APIResponse(responseCode = "404", description = "not-found: no such exclusion, or it was undone before")
    public RestResponse<Exclusion> undo(@PathParam("id") UUID id, @PathParam("exclusionId") UUID exclusion) {
        return RestResponse.ok(exclusions.undo(id, exclusion));
    }

    /** The exclusions of a run, oldest first, also those undone. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.FACILITATOR})
    @Operation(operationId = "listExclusions", summary = "Families left out of a run, and why")
    @APIResponse(responseCode = "200", description = "A page of exclusions")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Page<Exclusion>> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        runs.get(id);
        return paging.answer(exclusions.list(id, paging.after(), paging.rows()), Exclusion::id);
    }
}
