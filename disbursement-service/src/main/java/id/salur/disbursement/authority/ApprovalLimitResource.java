package id.salur.disbursement.authority;

import id.salur.platform.page.Cursor;
import id.salur.platform.page.Page;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The limits by role and level, as facts. */
@Path("/v1/approval-limits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "authority")
public class ApprovalLimitResource {
    private final Limits limits;

    ApprovalLimitResource(Limits limits) {
        this.limits = limits;
    }

    /** Limits with their source; without {@code on} also those that ended. */
    @GET
    @RolesAllowed({
        Roles.NATIONAL_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(operationId = "listApprovalLimits", summary = "Up to which amount a role may decide, by level and date")
    @APIResponse(responseCode = "200", description = "A page of limits; amounts in rupiah")
    @APIResponse(responseCode = "400", description = "invalid-cursor, invalid-limit")
    public RestResponse<Page<ApprovalLimit>> list(
            @Parameter(example = "2026-01-01") @QueryParam("on") LocalDate on,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer asked,
            @Context UriInfo uri) {
        int limit = Cursor.limit(asked);
        return Page.cut(limits.list(on, Cursor.text(cursor), limit + 1), limit, ApprovalLimit::id)
                .respond(uri);
    }
}
