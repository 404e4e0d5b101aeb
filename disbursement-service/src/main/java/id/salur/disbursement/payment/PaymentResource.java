package id.salur.disbursement.payment;

import id.salur.disbursement.programme.Programmes;
import id.salur.platform.page.Cursor;
import id.salur.platform.page.Page;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
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
    @RolesAllowed({
        Roles.NATIONAL_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.VILLAGE_OFFICER,
        Roles.FACILITATOR,
        Roles.APPROVER,
        Roles.BANK,
        Roles.AUDITOR,
        Roles.INTEGRATOR
    })
    @Operation(operationId = "listPayments", summary = "Payments of a run, a family or a place")
    @APIResponse(responseCode = "200", description = "A page of payments; amounts in rupiah")
    @APIResponse(
            responseCode = "400",
            description =
                    "filter-required: neither runId nor familyId nor fiscalYear; invalid-parameter, invalid-cursor,"
                            + " invalid-limit")
    @APIResponse(responseCode = "422", description = "unknown-programme")
    public RestResponse<Page<Payment>> list(
            @BeanParam PaymentFilter filter,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer asked,
            @Context UriInfo uri) {
        filter.require();
        if (filter.programme != null) {
            programmes.require(filter.programme);
        }
        int limit = Cursor.limit(asked);
        return Page.cut(payments.list(filter, cursor, limit + 1), limit, payment -> Payments.key(filter, payment))
                .respond(uri);
    }

    /** One payment. */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.NATIONAL_OFFICER,
        Roles.PROVINCE_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.VILLAGE_OFFICER,
        Roles.FACILITATOR,
        Roles.APPROVER,
        Roles.BANK,
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
