package id.salur.registry.quota;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Quotas are read here; they are set in disbursement. */
@Path("/v1/quotas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "quotas")
public class QuotaResource {
    private final Quotas quotas;

    QuotaResource(Quotas quotas) {
        this.quotas = quotas;
    }

    /** How far a quota is used. */
    @GET
    @Path("/{id}/use")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.INTEGRATOR})
    @Operation(
            operationId = "getQuotaUse",
            summary = "How many places of a quota are taken, left, or taken beyond it",
            description =
                    "Counts the memberships of the region. A quota that was lowered below its use ends nobody: `over` says by how many."
                            + " Errors: `not-found` (404).")
    @APIResponseSchema(value = QuotaUse.class, responseDescription = "The use of the quota today")
    public QuotaUse use(@PathParam("id") UUID id) {
        return quotas.use(id);
    }

    /** Quotas by region and id. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.INTEGRATOR})
    @Operation(
            operationId = "listQuotas",
            summary = "How many families the regions may have",
            description =
                    "How many hold a place today is `countMemberships` of the programme and region, `active` and `suspended` together:"
                            + " it counts all memberships of a region, so it is asked for one at a time. Errors: `invalid-parameter`,"
                            + " `invalid-cursor`, `invalid-limit` (400).")
    @APIResponse(responseCode = "200", description = "A page of quotas")
    public RestResponse<Page<Quota>> list(
            @Parameter(example = "PKH") @QueryParam("programme") String programme,
            @Parameter(example = "2019") @QueryParam("fiscalYear") Integer fiscalYear,
            @Parameter(example = "53.15") @QueryParam("regionCode") String regionCode,
            @BeanParam Paging paging) {
        return paging.answer(quotas.list(programme, fiscalYear, regionCode, paging.cursor(), paging.limit()));
    }
}
