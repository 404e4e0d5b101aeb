package id.salur.disbursement.authority;

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
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.INTEGRATOR})
    @Operation(operationId = "listApprovalLimits", summary = "Up to which amount a role may decide, by level and date")
    @APIResponse(responseCode = "200", description = "A page of limits; amounts in rupiah")
    public RestResponse<Page<ApprovalLimit>> list(
            @Parameter(example = "2026-01-01") @QueryParam("on") LocalDate on, @BeanParam Paging paging) {
        return paging.answer(limits.list(on, paging.afterKey(), paging.rows()), ApprovalLimit::id);
    }
}
