package id.salur.disbursement.budget;

import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.page.Page;
import id.salur.platform.page.Paging;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What was proposed for budgets, and the second person's decision. */
@Path("/v1/budget-orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budget-orders", description = "What was proposed for a budget, and who decided")
public class BudgetOrderResource {
    private final BudgetOrders orders;

    BudgetOrderResource(BudgetOrders orders) {
        this.orders = orders;
    }

    /** Orders in the caller's areas, oldest first. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT})
    @Operation(operationId = "listBudgetOrders", summary = "Budget orders, such as those that wait")
    @APIResponse(responseCode = "200", description = "A page of orders; amounts in rupiah")
    public RestResponse<Page<BudgetOrder>> list(
            @Parameter(example = "PKH") @QueryParam("programme") String programme,
            @Parameter(example = "2019") @QueryParam("fiscalYear") Integer fiscalYear,
            @QueryParam("state") BudgetOrder.State state,
            @BeanParam Paging paging) {
        return paging.answer(
                orders.list(new BudgetOrders.Filter(programme, fiscalYear, state), paging.after(), paging.rows()),
                BudgetOrder::id);
    }

    /** One order with its ETag. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT})
    @Operation(operationId = "getBudgetOrder", summary = "A budget order")
    @APIResponse(responseCode = "200", description = "The order, with ETag; amounts in rupiah")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<BudgetOrder> get(@PathParam("id") UUID id) {
        return answer(orders.get(id));
    }

    /** Carries the order out. By an approver whose limit covers it, or his delegate; never by who proposed it. */
    @POST
    @Path("/{id}/approve")
    @RolesAllowed({Roles.OFFICES, Roles.APPROVER})
    @Command("budget-order.approve")
    @Operation(
            operationId = "approveBudgetOrder",
            summary = "Approve a budget order, as another person than who proposed it: its money moves")
    @APIResponse(responseCode = "200", description = "The order in state APPROVED, with ETag")
    @APIResponse(
            responseCode = "403",
            description =
                    "role-not-allowed: neither approver nor delegate; outside-area; over-limit: `limit` and `requested` in rupiah, `levels`"
                            + " whose approvers may")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description =
                    "same-person, illegal-transition, over-allocation, below-committed, year-not-settled, year-closed, budget-exists; order-changed:"
                            + " `expected` rupiah were unspent when the closing was proposed, `found` are now")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<BudgetOrder> approve(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(orders.approve(id, ifMatch));
    }

    /** Nothing moves, for good; who proposed it proposes anew. */
    @POST
    @Path("/{id}/reject")
    @RolesAllowed(Roles.APPROVER)
    @Command("budget-order.reject")
    @Operation(operationId = "rejectBudgetOrder", summary = "Reject a budget order")
    @APIResponse(responseCode = "200", description = "The order in state REJECTED, with ETag")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "same-person, illegal-transition")
    @APIResponse(responseCode = "412", description = "stale-etag")
    @APIResponse(responseCode = "428", description = "if-match-required")
    public RestResponse<BudgetOrder> reject(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull OrderRejection body) {
        return answer(orders.reject(id, ifMatch, body.reason()));
    }

    private static RestResponse<BudgetOrder> answer(BudgetOrder order) {
        return Answers.tagged(order, order.version());
    }
}
