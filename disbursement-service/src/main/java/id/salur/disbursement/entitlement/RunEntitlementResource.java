package id.salur.disbursement.entitlement;

import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.page.Cursor;
import id.salur.platform.page.Page;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
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
    @RolesAllowed({
        Roles.NATIONAL_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.FACILITATOR,
        Roles.APPROVER,
        Roles.AUDITOR
    })
    @Operation(operationId = "listEntitlements", summary = "Entitlements of a run")
    @APIResponse(responseCode = "200", description = "A page of entitlements; amounts in rupiah")
    @APIResponse(responseCode = "400", description = "invalid-cursor, invalid-limit")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Page<Entitlement>> list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer asked,
            @Context UriInfo uri) {
        int limit = Cursor.limit(asked);
        runs.get(id);
        return Page.cut(entitlements.list(id, Cursor.uuid(cursor), limit + 1), limit, Entitlement::familyId)
                .respond(uri);
    }
}
