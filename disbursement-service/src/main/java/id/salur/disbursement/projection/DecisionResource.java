package id.salur.disbursement.projection;

import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The registry's decisions as they arrived here. */
@Path("/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions", description = "The registry's decisions as they arrived here")
public class DecisionResource {
    private final ProjectionReads projection;

    DecisionResource(ProjectionReads projection) {
        this.projection = projection;
    }

    /** How many re-checks were taken in, by decision and in total. */
    @GET
    @Path("/counts")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.INTEGRATOR})
    @Operation(operationId = "countDecisions", summary = "Re-checks taken in, by decision")
    @APIResponse(responseCode = "200", description = "Counts by decision, and `total`")
    @APIResponse(responseCode = "400", description = "invalid-parameter")
    public Map<String, Long> counts(
            @Parameter(example = "PKH") @QueryParam("programme") String programme,
            @Parameter(example = "53.15") @QueryParam("regionCode") String regionCode) {
        return projection.decisions(programme, regionCode);
    }
}
