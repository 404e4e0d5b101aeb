package id.salur.disbursement.threshold;

import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The limits that checks, reports and the public extract compare with. */
@Path("/v1/thresholds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "thresholds", description = "Limits that rules compare with, with their source")
public class ThresholdResource {
    private final Thresholds thresholds;

    ThresholdResource(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** Thresholds in the order of their ids, the same for the whole nation. */
    @GET
    @RolesAllowed({Roles.READERS, Roles.BANK})
    @Operation(
            operationId = "listThresholds",
            summary = "Limits that rules compare with, with their source and confirmation")
    @APIResponse(responseCode = "200", description = "A page of thresholds; `unit` says what `low` and `high` are")
    public RestResponse<Page<Threshold>> list(
            @Parameter(description = "Only of this rule", example = "UNIT_COST") @QueryParam("name") String name,
            @BeanParam Paging paging) {
        return paging.answer(thresholds.list(name, paging.afterKey(), paging.rows()), Threshold::id);
    }
}
