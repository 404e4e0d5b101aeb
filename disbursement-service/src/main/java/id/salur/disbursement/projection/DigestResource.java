package id.salur.disbursement.projection;

import id.salur.platform.membership.Digest;
import id.salur.platform.membership.KnownMemberships;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proves that the projection agrees with its source. */
@Path("/v1/digests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "digests", description = "Counts and order-free hashes, to compare with the registry's")
public class DigestResource {
    private final KnownMemberships known;

    DigestResource(KnownMemberships known) {
        this.known = known;
    }

    /** Count and hash of the memberships known here; the registry answers the same. */
    @GET
    @Path("/memberships")
    @RolesAllowed({Roles.OFFICES, Roles.AUDITOR, Roles.INTEGRATOR, Roles.OPERATOR})
    @Operation(operationId = "getMembershipDigest", summary = "Count and hash of the memberships known here")
    @APIResponse(responseCode = "200", description = "`count` and 16 hex digits; zeros if there are none")
    @APIResponse(responseCode = "400", description = "invalid-parameter")
    public Digest memberships(
            @Parameter(example = "PKH") @QueryParam("programme") String programme,
            @Parameter(example = "53.15") @QueryParam("regionCode") String regionCode) {
        return known.digest(programme, regionCode);
    }
}
