package id.salur.disbursement.correction;

import id.salur.platform.command.Command;
import id.salur.platform.etag.ETags;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** Corrections of a run: what its officers propose. */
@Path("/v1/stage-runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "corrections")
public class RunCorrectionResource {
    private final Corrections corrections;

    RunCorrectionResource(Corrections corrections) {
        this.corrections = corrections;
    }

    /** The maker proposes. Nothing moves yet. */
    @POST
    @Path("/{id}/corrections")
    @RolesAllowed(Roles.OFFICES)
    @Command("correction.propose")
    @Operation(
            operationId = "proposeCorrection",
            summary = "Propose what is to be done with payments of a run",
            description =
                    "`kind`: TOP_UP tells the bank to pay what is missing from the money it still has (once a family and stage);"
                            + " MAKE_GOOD settles an over-paid payment at its amount; WRITE_BACK takes from the bank what it did not pay;"
                            + " ACCEPT_PAID and ACCEPT_FAILED follow a line that contradicted the books, also after the close of the run;"
                            + " RETURN gives back to the treasury what failed, was reversed or was left, and is in no follow-up."
                            + " Without `paymentId` all payments of the run in a state for it.")
    @APIResponseSchema(
            value = Correction.class,
            responseCode = "201",
            responseDescription = "The proposal, with ETag; `payments` is a count, `amount` rupiah")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json, idempotency-key-required")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "nothing-to-correct, correction-open: the same is proposed already, illegal-transition")
    public RestResponse<Correction> propose(@PathParam("id") UUID id, @Valid @NotNull NewCorrection body) {
        Correction proposed = corrections.propose(id, body);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, proposed)
                .header(HttpHeaders.ETAG, ETags.of(proposed.version()))
                .build();
    }

    /** Corrections of a run, oldest first. */
    @GET
    @Path("/{id}/corrections")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT})
    @Operation(operationId = "listCorrections", summary = "What was proposed and decided about payments of a run")
    @APIResponse(responseCode = "200", description = "A page of corrections; amounts in rupiah")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Page<Correction>> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return paging.answer(corrections.list(id, paging.after(), paging.rows()), Correction::id);
    }
}
