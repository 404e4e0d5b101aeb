package id.salur.disbursement.budget;

import id.salur.platform.answer.Answers;
import id.salur.platform.command.Command;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What one person proposes for a budget. Each answers 201 with the order; nothing moves until another person approves it. */
@Path("/v1/budgets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budgets")
public class BudgetProposalResource {
    private final BudgetProposals proposals;

    BudgetProposalResource(BudgetProposals proposals) {
        this.proposals = proposals;
    }

    /** A budget over the officer's own limit. */
    @POST
    @Path("/proposals")
    @RolesAllowed(Roles.OFFICES)
    @Command("budget.propose-opening")
    @Operation(
            operationId = "proposeBudget",
            summary = "Propose to open a budget that is over one's own limit",
            description =
                    "`amount` is whole rupiah above zero. An officer of the owner proposes, an approver of the owner decides. `fund` as in"
                            + " `POST /v1/budgets`.")
    @APIResponseSchema(
            value = BudgetOrder.class,
            responseCode = "201",
            responseDescription = "The order in state PROPOSED, with ETag")
    @APIResponse(responseCode = "400", description = "invalid-amount, invalid-request, malformed-json")
    @APIResponse(
            responseCode = "403",
            description =
                    "outside-area: the token does not carry the owner; role-not-allowed: an officer of another level")
    @APIResponse(responseCode = "409", description = "budget-exists")
    @APIResponse(responseCode = "422", description = "unknown-programme, unknown-fund, unknown-region")
    public RestResponse<BudgetOrder> open(@Valid @NotNull NewBudget body) {
        return proposed(proposals.open(body));
    }

    /** An allocation over the officer's own limit. */
    @POST
    @Path("/{programme}/{fiscalYear}/allocations/proposals")
    @RolesAllowed({Roles.NATIONAL_OFFICER, Roles.PROVINCE_OFFICER})
    @Command("budget.propose-allocation")
    @Operation(
            operationId = "proposeAllocation",
            summary = "Propose an allocation that is over one's own limit",
            description = "`amount` is whole rupiah above zero. An approver of the giving region decides.")
    @APIResponseSchema(
            value = BudgetOrder.class,
            responseCode = "201",
            responseDescription = "The order in state PROPOSED, with ETag")
    @APIResponse(responseCode = "400", description = "invalid-amount, invalid-request, malformed-json")
    @APIResponse(responseCode = "403", description = "outside-area")
    @APIResponse(responseCode = "409", description = "over-allocation")
    @APIResponse(
            responseCode = "422",
            description =
                    "unknown-programme, unknown-region, region-ended, unknown-fund, fund-outside-region, allocation-path")
    public RestResponse<BudgetOrder> allocate(
            @Parameter(example = "PKH") @PathParam("programme") String programme,
            @Parameter(example = "2019") @PathParam("fiscalYear") int fiscalYear,
            @Valid @NotNull NewAllocation body) {
        return proposed(proposals.allocate(programme, fiscalYear, body));
    }

    /** Allocated money that is not committed goes back up one level. */
    @POST
    @Path("/{programme}/{fiscalYear}/give-backs")
    @RolesAllowed(Roles.OFFICES)
    @Command("budget.propose-give-back")
    @Operation(
            operationId = "proposeGiveBack",
            summary = "Propose that allocated money goes back up one level",
            description =
                    "`amount` is whole rupiah above zero; `to` is directly above `from`. An approver of the receiving region decides.")
    @APIResponseSchema(
            value = BudgetOrder.class,
            responseCode = "201",
            responseDescription = "The order in state PROPOSED, with ETag")
    @APIResponse(responseCode = "400", description = "invalid-amount, invalid-request, malformed-json")
    @APIResponse(responseCode = "403", description = "outside-area")
    @APIResponse(
            responseCode = "409",
            description =
                    "below-committed: what would stay `allocated` is less than is `committed` or passed on; `asked` is what would stay")
    @APIResponse(
            responseCode = "422",
            description = "unknown-programme, unknown-region, unknown-fund, fund-outside-region, allocation-path")
    public RestResponse<BudgetOrder> giveBack(
            @Parameter(example = "PKH") @PathParam("programme") String programme,
            @Parameter(example = "2019") @PathParam("fiscalYear") int fiscalYear,
            @Valid @NotNull NewGiveBack body) {
        return proposed(proposals.giveBack(programme, fiscalYear, body));
    }

    /** The pagu is raised or lowered, by its owner. */
    @POST
    @Path("/{programme}/{fiscalYear}/revisions")
    @RolesAllowed(Roles.OFFICES)
    @Command("budget.propose-revision")
    @Operation(
            operationId = "proposeRevision",
            summary = "Propose to raise or lower a budget",
            description =
                    "`amount` is whole rupiah that is added, below zero what is taken. An officer of the owner proposes, an approver of"
                            + " the owner decides.")
    @APIResponseSchema(
            value = BudgetOrder.class,
            responseCode = "201",
            responseDescription = "The order in state PROPOSED, with ETag")
    @APIResponse(responseCode = "400", description = "invalid-amount, invalid-request, malformed-json")
    @APIResponse(responseCode = "403", description = "role-not-allowed: an officer of another level")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "below-committed, year-closed")
    @APIResponse(responseCode = "422", description = "unknown-fund, number-too-large")
    public RestResponse<BudgetOrder> revise(
            @Parameter(example = "PKH") @PathParam("programme") String programme,
            @Parameter(example = "2019") @PathParam("fiscalYear") int fiscalYear,
            @Valid @NotNull NewRevision body) {
        return proposed(proposals.revise(programme, fiscalYear, body));
    }

    /** The year ends: what is unspent goes back to the treasury, or into the next year's budget. */
    @POST
    @Path("/{programme}/{fiscalYear}/close")
    @RolesAllowed(Roles.OFFICES)
    @Command("budget.propose-closing")
    @Operation(
            operationId = "proposeClosing",
            summary = "Propose to close a budget",
            description =
                    "Once approved nothing is allocated or committed in it any more. `carryOver` takes the unspent money into the budget of"
                            + " the next year, which is opened or raised by it.")
    @APIResponseSchema(
            value = BudgetOrder.class,
            responseCode = "201",
            responseDescription = "The order in state PROPOSED, with ETag; `amount` is the unspent rupiah")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json")
    @APIResponse(responseCode = "403", description = "role-not-allowed: an officer of another level")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description =
                    "year-closed; year-not-settled: `runs` are neither closed nor cancelled (`runIds`, the first ten), `inTransit` rupiah are with"
                            + " banks, `held` rupiah on runs")
    @APIResponse(responseCode = "422", description = "unknown-fund")
    public RestResponse<BudgetOrder> close(
            @Parameter(example = "PKH") @PathParam("programme") String programme,
            @Parameter(example = "2019") @PathParam("fiscalYear") int fiscalYear,
            @Valid @NotNull NewClosing body) {
        return proposed(proposals.close(programme, fiscalYear, body));
    }

    private static RestResponse<BudgetOrder> proposed(BudgetOrder order) {
        return Answers.created("/v1/budget-orders", order.id(), order, order.version());
    }
}
