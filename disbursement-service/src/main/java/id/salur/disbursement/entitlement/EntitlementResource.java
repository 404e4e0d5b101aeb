package id.salur.disbursement.entitlement;

import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why a family gets this amount. */
@Path("/v1/entitlements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "entitlements", description = "What each family gets in a run, and why")
public class EntitlementResource {
    private final Entitlements entitlements;

    EntitlementResource(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    /** The amount explained: lines with their rates and sources, the frozen facts, the cap. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.FACILITATOR})
    @Operation(
            operationId = "explainEntitlement",
            summary = "Why a family gets this amount",
            description =
                    "Whole rupiah; the lines sum to the amount. A line above a cap stays, with amount 0; the maximum of a family"
                            + " cuts from the lowest line up.")
    @APIResponse(responseCode = "200", description = "The explanation")
    @APIResponse(responseCode = "404", description = "not-found")
    public Explanation explain(@PathParam("id") UUID id) {
        return entitlements.explain(id);
    }
}
