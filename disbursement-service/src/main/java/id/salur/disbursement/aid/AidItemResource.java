package id.salur.disbursement.aid;

import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Counts of what is given in kind. */
@Path("/v1/aid-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "aid")
public class AidItemResource {
    private final Handovers handovers;

    AidItemResource(Handovers handovers) {
        this.handovers = handovers;
    }

    /** Planned, handed over and remaining by item, over a region. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT})
    @Operation(
            operationId = "countAidItems",
            summary = "Planned, handed over and remaining by item",
            description =
                    "Counts of approved and closed applications in the caller's areas; `holds` compares with the receipts.")
    @APIResponse(responseCode = "200", description = "A page of items")
    @APIResponse(
            responseCode = "400",
            description = "invalid-request, invalid-parameter, invalid-cursor, invalid-limit")
    public RestResponse<Page<ItemCount>> counts(
            @NotNull @Parameter(example = "LOGISTIK_BENCANA") @QueryParam("programme") String programme,
            @NotNull @Parameter(example = "2016") @QueryParam("fiscalYear") Integer fiscalYear,
            @Parameter(example = "15.01") @QueryParam("regionCode") String regionCode,
            @BeanParam Paging paging) {
        return paging.answer(
                handovers.counts(programme, fiscalYear, regionCode, paging.afterKey(), paging.rows()),
                ItemCount::place);
    }
}
