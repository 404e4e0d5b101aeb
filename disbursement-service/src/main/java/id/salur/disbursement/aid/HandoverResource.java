package id.salur.disbursement.aid;

import id.salur.platform.command.Command;
import id.salur.platform.etag.ETags;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Receipts of what is given in kind; no money. */
@Path("/v1/aid-applications/{id}/handovers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "aid")
public class HandoverResource {
    private final Handovers handovers;

    HandoverResource(Handovers handovers) {
        this.handovers = handovers;
    }

    /** Records a receipt of an approved application in kind. Never more than was planned is handed over. */
    @POST
    @RolesAllowed({Roles.FIELD, Roles.DISTRICT_OFFICER})
    @Command("aid-application.hand-over")
    @Operation(operationId = "handOver", summary = "Record what was handed over, with its receipt")
    @APIResponseSchema(
            value = AidDetail.class,
            responseCode = "201",
            responseDescription = "The application with its items (counts), with ETag")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "receipt-used, illegal-transition, paid-in-money")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "422", description = "more-than-planned, also for an item that was not planned")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<AidDetail> handOver(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NewHandover body) {
        AidDetail detail = handovers.handOver(id, ifMatch, body);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, detail)
                .header(HttpHeaders.ETAG, ETags.of(detail.application().version()))
                .build();
    }
}
