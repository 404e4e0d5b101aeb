package id.salur.disbursement.unpaid;

import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who is a member and was not paid, and why. */
@Path("/v1/stage-runs/{id}/unpaid")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "stage-runs")
public class UnpaidResource {
    private final UnpaidFamilies unpaid;
    private final StageRuns runs;

    UnpaidResource(UnpaidFamilies unpaid, StageRuns runs) {
        this.unpaid = unpaid;
        this.runs = runs;
    }

    /** Members active on the run's reference date without a paid payment in its stage, by village. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.FACILITATOR})
    @Operation(
            operationId = "listUnpaid",
            summary = "Members that were not paid in a stage, and why",
            description =
                    "The stage as a whole counts, whichever run paid. Of several reasons the first in the order of the codes is told.")
    @APIResponse(responseCode = "200", description = "A page of families")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Page<UnpaidFamily>> list(
            @PathParam("id") UUID id, @QueryParam("reason") UnpaidReason reason, @BeanParam Paging paging) {
        return paging.answer(unpaid.list(runs.get(id), reason, paging.afterKey(), paging.rows()), UnpaidFamily::place);
    }

    /** How many, by reason. */
    @GET
    @Path("/counts")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.FACILITATOR})
    @Operation(operationId = "countUnpaid", summary = "Members that were not paid in a stage, counts by reason")
    @APIResponse(responseCode = "200", description = "Families by reason, and `total`")
    @APIResponse(responseCode = "404", description = "not-found")
    public Map<String, Long> counts(@PathParam("id") UUID id) {
        return unpaid.counts(runs.get(id));
    }
}
