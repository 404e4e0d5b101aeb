package id.salur.disbursement.correction;

import id.salur.platform.command.Command;
import id.salur.platform.etag.ETags;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Ways on for payments that a bank's answers alone do not end: what the checker decides. */
@Path("/v1/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "corrections",
        description = "Top up, make good, write back, accept a late answer, return to the treasury: maker and checker")
public class CorrectionResource {
    private final Corrections corrections;

    CorrectionResource(Corrections corrections) {
        this.corrections = corrections;
    }

    /** One correction. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT})
    @Operation(operationId = "getCorrection", summary = "A correction")
    @APIResponse(
            responseCode = "200",
            description = "The correction, with ETag; `payments` is a count, `amount` rupiah")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Correction> get(@PathParam("id") UUID id) {
        return answer(corrections.get(id));
    }

    /**
     * The checker approves, an approver or an approver's delegate within the limit, as another person: payments and money move.
     */
    @POST
    @Path("/{id}/approve")
    @RolesAllowed({Roles.OFFICES, Roles.APPROVER})
    @Command("correction.approve")
    @Operation(
            operationId = "approveCorrection",
            summary = "Approve a correction, as another person than its maker",
            description =
                    "All its payments move in one transaction, and the ledger (rupiah) with them. If-Match is checked"
                            + " when sent.")
    @APIResponse(responseCode = "200", description = "The correction in state APPROVED, with ETag")
    @APIResponse(responseCode = "403", description = "role-not-allowed, over-limit")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description =
                    "same-person, illegal-transition; correction-changed: other payments are in a state for it than"
                            + " were proposed")
    @APIResponse(responseCode = "412", description = "stale-etag")
    public RestResponse<Correction> approve(
            @PathParam("id") UUID id, @Parameter(required = false) @HeaderParam("If-Match") String ifMatch) {
        return answer(corrections.approve(id, ifMatch));
    }

    /** The checker refuses, an approver or an approver's delegate whatever the limit, or the maker takes it back. Nothing moves. */
    @POST
    @Path("/{id}/reject")
    @RolesAllowed({Roles.OFFICES, Roles.APPROVER})
    @Command("correction.reject")
    @Operation(
            operationId = "rejectCorrection",
            summary = "Reject a proposed correction, or take it back",
            description = "If-Match is checked when sent.")
    @APIResponse(responseCode = "200", description = "The correction in state REJECTED, with ETag")
    @APIResponse(responseCode = "403", description = "role-not-allowed: neither its maker, nor approver or delegate")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "illegal-transition")
    @APIResponse(responseCode = "412", description = "stale-etag")
    public RestResponse<Correction> reject(
            @PathParam("id") UUID id, @Parameter(required = false) @HeaderParam("If-Match") String ifMatch) {
        return answer(corrections.reject(id, ifMatch));
    }

    private static RestResponse<Correction> answer(Correction correction) {
        return RestResponse.ResponseBuilder.ok(correction)
                .header(HttpHeaders.ETAG, ETags.of(correction.version()))
                .build();
    }
}
