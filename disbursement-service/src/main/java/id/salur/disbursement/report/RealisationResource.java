package id.salur.disbursement.report;

import id.salur.disbursement.programme.Programmes;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports of what reached families. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports", description = "What reached families, by programme, year, region and stage")
public class RealisationResource {
    private final RealisationReport report;
    private final Programmes programmes;

    RealisationResource(RealisationReport report, Programmes programmes) {
        this.report = report;
        this.programmes = programmes;
    }

    /** The realisation of a programme and year in a region, the caller's areas only. */
    @GET
    @Path("/realisation")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.INTEGRATOR})
    @Operation(
            operationId = "getRealisation",
            summary = "Families reached and rupiah settled, by stage",
            description =
                    "Amounts are whole rupiah, `families`, `payees` and `payments` are counts. A stage is told alone"
                            + " and cumulated up to and including it.")
    @APIResponse(responseCode = "200", description = "The realisation")
    @APIResponse(responseCode = "400", description = "invalid-request, invalid-parameter")
    @APIResponse(
            responseCode = "403",
            description = "role-not-allowed, outside-area: `regionCode` is not wholly in the caller's areas")
    @APIResponse(responseCode = "422", description = "unknown-programme")
    public Realisation realisation(
            @NotNull @Parameter(example = "PKH") @QueryParam("programme") String programme,
            @NotNull @Parameter(example = "2019") @QueryParam("fiscalYear") Integer fiscalYear,
            @Parameter(
                            description =
                                    "The region and all below it, in the caller's areas; without it the caller's areas",
                            example = "53.15")
                    @QueryParam("regionCode")
                    String regionCode) {
        programmes.require(programme);
        return report.of(programme, fiscalYear, regionCode);
    }
}
