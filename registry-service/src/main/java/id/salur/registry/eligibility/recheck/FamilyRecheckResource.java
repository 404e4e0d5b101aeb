package id.salur.registry.eligibility.recheck;

import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import id.salur.registry.eligibility.recheck.RecheckReads.Recheck;
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

/** The decisions about one family. Its own class: a path below /v1/families is only found by its full class path. */
@Path("/v1/families/{id}/rechecks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rechecks")
public class FamilyRecheckResource {
    private final RecheckReads reads;

    FamilyRecheckResource(RecheckReads reads) {
        this.reads = reads;
    }

    /** The decisions about one family, oldest first. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.FACILITATOR, Roles.INTEGRATOR})
    @Operation(
            operationId = "listFamilyRechecks",
            summary = "The decisions about one family, with the facts used",
            description = "Errors: `not-found` (404), `invalid-cursor` (400).")
    @APIResponse(responseCode = "200", description = "A page of decisions")
    public RestResponse<Page<Recheck>> ofFamily(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return paging.answer(reads.ofFamily(id, paging.cursor(), paging.limit()));
    }
}
