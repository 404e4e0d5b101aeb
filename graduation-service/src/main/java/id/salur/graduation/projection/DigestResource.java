package id.salur.graduation.projection;

import id.salur.platform.membership.Digest;
import id.salur.platform.membership.KnownMemberships;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Proves that the projection agrees with the registry. */
@Path("/v1/digests/memberships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "projection")
public class DigestResource {
    private final KnownMemberships memberships;

    DigestResource(KnownMemberships memberships) {
        this.memberships = memberships;
    }

    /** Count and order-free hash of the memberships of a programme in a region. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.AUDITOR, Roles.INTEGRATOR})
    @Operation(operationId = "digestMemberships", summary = "Count and hash of the memberships held here")
    @APIResponse(responseCode = "200", description = "The digest; compare it with the registry's")
    @APIResponse(responseCode = "400", description = "invalid-request")
    public RestResponse<Digest> digest(
            @QueryParam("programme") @NotBlank String programme, @QueryParam("regionCode") String regionCode) {
        return RestResponse.ok(memberships.digest(programme, regionCode));
    }
}
