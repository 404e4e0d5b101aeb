package id.salur.registry.membership;

import id.salur.platform.page.Page;
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

/** The memberships of one family. Its own class: a path below /v1/families is only found by its full class path. */
@Path("/v1/families/{id}/memberships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "memberships")
public class FamilyMembershipResource {
    private final MembershipReads reads;

    FamilyMembershipResource(MembershipReads reads) {
        this.reads = reads;
    }

    /** Every membership a family has or had, oldest first. */
    @GET
    @RolesAllowed(Roles.READERS)
    @Operation(
            operationId = "listFamilyMemberships",
            summary = "Every membership of one family",
            description = "Errors: `not-found` (404).")
    @APIResponse(responseCode = "200", description = "All of them, one page")
    public Page<Membership> ofFamily(@PathParam("id") UUID id) {
        return new Page<>(reads.ofFamily(id), null);
    }
}
