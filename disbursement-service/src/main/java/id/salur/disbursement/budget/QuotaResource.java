package id.salur.disbursement.budget;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How many families a region may have, beside how much money. */
@Path("/v1/budgets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budgets")
public class QuotaResource {
    private final Quotas quotas;

    QuotaResource(Quotas quotas) {
        this.quotas = quotas;
    }

    /** Sets or changes the quota of a region: the nation's and provinces' by a national officer, regencies' by their province too. */
    @POST
    @Path("/{programme}/{fiscalYear}/quotas")
    @RolesAllowed({Roles.NATIONAL_OFFICER, Roles.PROVINCE_OFFICER})
    @Command("quota.set")
    @Operation(
            operationId = "setQuota",
            summary = "Set how many families a region may have in a programme and year",
            description =
                    "`families` is a count. The children of a region have together not more than it has. No quota is"
                            + " no limit.")
    @APIResponseSchema(value = Quota.class, responseCode = "201", responseDescription = "The quota")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json")
    @APIResponse(responseCode = "403", description = "outside-area, role-not-allowed")
    @APIResponse(
            responseCode = "409",
            description =
                    "over-quota: the regions beside it would have more together than their parent; quota-in-use: its"
                            + " children or its runs hold more")
    @APIResponse(responseCode = "422", description = "unknown-programme, unknown-region, region-ended")
    public RestResponse<Quota> set(
            @Parameter(example = "PKH") @PathParam("programme") String programme,
            @Parameter(example = "2019") @PathParam("fiscalYear") int fiscalYear,
            @Valid @NotNull NewQuota body) {
        return RestResponse.status(RestResponse.Status.CREATED, quotas.set(programme, fiscalYear, body));
    }

    /** Quotas by region. */
    @GET
    @Path("/{programme}/{fiscalYear}/quotas")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.INTEGRATOR})
    @Operation(operationId = "listQuotas", summary = "How many families the regions may have")
    @APIResponse(responseCode = "200", description = "A page of quotas")
    public RestResponse<Page<Quota>> list(
            @Parameter(example = "PKH") @PathParam("programme") String programme,
            @Parameter(example = "2019") @PathParam("fiscalYear") int fiscalYear,
            @Parameter(example = "53") @QueryParam("regionCode") String regionCode,
            @BeanParam Paging paging) {
        return paging.answer(
                quotas.list(programme, fiscalYear, regionCode, paging.afterKey(), paging.rows()), Quota::regionCode);
    }
}
