package id.salur.disbursement.payment;

import id.salur.disbursement.programme.Programmes;
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

/** Payments, one a family and run. */
@Path("/v1/payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payments", description = "Payments, one a family and run")
public class PaymentResource {
    private final Payments payments;
    private final Programmes programmes;

    PaymentResource(Payments payments, Programmes programmes) {
        this.payments = payments;
        this.programmes = programmes;
    }

    /**
     * Payments of a run or of a family, oldest first; or of the caller's areas in a year, by village. Whether a payment has come to a
     * family says its `state` with `stage`, `amount` and `settledOn`. A bank's token sees the payments of the banks that its roles name.
     */
    @GET
    @RolesAllowed({Roles.READERS, Roles.BANK})
    @Operation(operationId = "listPayments", summary = "Payments of a run, a family or a place")
    @APIResponse(responseCode = "200", description = "A page of payments; amounts in rupiah")
    @APIResponse(
            responseCode = "400",
            description =
                    "filter-required: neither runId nor familyId nor fiscalYear; invalid-parameter, invalid-cursor,"
                            + " invalid-limit")
    @APIResponse(responseCode = "422", description = "unknown-programme")
    public RestResponse<Page<Payment>> list(@BeanParam PaymentFilter filter, @BeanParam Paging paging) {
        filter.require();
        if (filter.programme != null) {
            programmes.require(filter.programme);
        }
        return paging.answer(
                payments.list(filter, paging.cursor(), paging.rows()), payment -> Payments.key(filter, payment));
    }

    /** One payment. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.READERS, Roles.BANK})
    @Operation(operationId = "getPayment", summary = "A payment")
    @APIResponse(responseCode = "200", description = "The payment; amounts in rupiah")
    @APIResponse(responseCode = "404", description = "not-found")
    public Payment get(@PathParam("id") UUID id) {
        return payments.get(id);
    }
}
