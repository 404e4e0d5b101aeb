package id.salur.registry.proposal;

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

/** Who waits for a place of a quota. */
@Path("/v1/quotas/{id}/waiting-list")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "quotas")
public class WaitingListResource {
    private final WaitingList waiting;

    WaitingListResource(WaitingList waiting) {
        this.waiting = waiting;
    }

    /** Verified proposals in the order in which they get a place, each with why it stands there. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT})
    @Operation(
            operationId = "listWaiting",
            summary = "Who waits for a place of a quota, in which order and why",
            description = """
            The order is data with its day: as long as nothing else is decided the poorest first, then who was verified first, then the id of the proposal. `room` says for whom a place is
            left; approval here does not ask for it, the ministry does. It is made of the proposals of today, so a place may change from page to page.
            Errors: `not-found` (404), `invalid-cursor`, `invalid-limit` (400).""")
    @APIResponse(responseCode = "200", description = "A page in the order of the places")
    public RestResponse<Page<Waiting>> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return paging.answer(waiting.of(id, paging.afterKey(), paging.rows()), Waiting::place);
    }
}
