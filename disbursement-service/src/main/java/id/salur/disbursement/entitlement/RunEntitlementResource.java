package id.salur.disbursement.entitlement;

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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The entitlements of one run. */
@Path("/v1/stage-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "entitlements")
public class RunEntitlementResource {
    private final Entitlements entitlements;
    private final StageRuns runs;

    RunEntitlementResource(Entitlements entitlements, StageRuns runs) {
        this.entitlements = entitlements;
        this.runs = runs;
    }

    /** The entitlements of a run, by family. */
    @GET
    @Path("/{id}/entitlements")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.FACILITATOR})
    @Operation(operationId = "listEntitlements", summary = "Entitlements of a run")
    @APIResponse(responseCode = "200", description = "A page of entitlements; amounts in rupiah")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Page<Entitlement>> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        runs.get(id);
        return paging.answer(entitlements.list(id, paging.after(), paging.rows()), Entitlement::familyId);
    }
}
