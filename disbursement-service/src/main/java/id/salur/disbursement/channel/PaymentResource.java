package id.salur.disbursement.channel;

import id.salur.platform.page.Cursor;
import id.salur.platform.page.Page;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Payments, one a family and run. */
@Path("/v1/payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payments", description = "Payments, one a family and run")
public class PaymentResource {
    private final Payments payments;

    PaymentResource(Payments payments) {
        this.payments = payments;
    }

    /** Payments of a run or of a family, oldest first. */
    @GET
    @RolesAllowed({
        Roles.NATIONAL_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.FACILITATOR,
        Roles.APPROVER,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(operationId = "listPayments", summary = "Payments of a run or a family")
    @APIResponse(responseCode = "200", description = "A page of payments; amounts in rupiah")
    @APIResponse(
            responseCode = "400",
            description = "filter-required: neither runId nor familyId; invalid-cursor, invalid-limit")
    public RestResponse<Page<Payment>> list(
            @Parameter(example = "01890a5d-ac96-774b-bcce-b302099a8057") @QueryParam("runId") UUID run,
            @QueryParam("familyId") UUID family,
            @QueryParam("state") PaymentState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer asked,
            @Context UriInfo uri) {
        int limit = Cursor.limit(asked);
        List<Payment> rows = payments.list(run, family, state, Cursor.uuid(cursor), limit + 1);
        return Page.cut(rows, limit, Payment::id).respond(uri);
    }

    /** One payment. */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.NATIONAL_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.FACILITATOR,
        Roles.APPROVER,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(operationId = "getPayment", summary = "A payment")
    @APIResponse(responseCode = "200", description = "The payment; amounts in rupiah")
    @APIResponse(responseCode = "404", description = "not-found")
    public Payment get(@PathParam("id") UUID id) {
        return payments.get(id);
    }
}
