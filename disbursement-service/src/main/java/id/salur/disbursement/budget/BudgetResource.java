package id.salur.disbursement.budget;

import id.salur.platform.command.Command;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The budget of a programme and year, its way down to the regencies, and the proof. Amounts are whole rupiah. */
@Path("/v1/budgets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budgets", description = "The national budget, allocations, and the conservation proof")
public class BudgetResource {
    private final Budgets budgets;
    private final Allocations allocations;
    private final ConservationProof proof;

    BudgetResource(Budgets budgets, Allocations allocations, ConservationProof proof) {
        this.budgets = budgets;
        this.allocations = allocations;
        this.proof = proof;
    }

    /**
     * Opens the budget of a programme, year and fund, once: the nation's by its officer, a province's or regency's by theirs, up to
     * their limit. More is proposed and approved by a second person.
     */
    @POST
    @RolesAllowed(Roles.OFFICES)
    @Command("budget.open")
    @Operation(
            operationId = "openBudget",
            summary = "Open the budget of a programme, year and fund",
            description = "`amount` is whole rupiah above zero. `fund` is APBN (default), or APBD-53, APBD-53.15 of a"
                    + " province or regency, whose officer opens it. It is changed by revisions.")
    @APIResponseSchema(value = Budget.class, responseCode = "201", responseDescription = "The budget")
    @APIResponse(
            responseCode = "400",
            description = "invalid-amount, invalid-request, malformed-json, idempotency-key-required")
    @APIResponse(
            responseCode = "403",
            description =
                    "outside-area: the token does not carry the owner; role-not-allowed: an officer of another level;"
                            + " over-limit: propose it under `/v1/budgets/proposals` instead")
    @APIResponse(responseCode = "409", description = "budget-exists")
    @APIResponse(
            responseCode = "422",
            description = "unknown-programme, unknown-fund, unknown-region, idempotency-key-reused")
    public RestResponse<Budget> open(@Valid @NotNull NewBudget body) {
        return RestResponse.status(RestResponse.Status.CREATED, budgets.open(body));
    }

    /** Budgets whose owner the caller sees. The order is computed: a few hundred rows at most a programme and year. */
    @GET
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.INTEGRATOR})
    @Operation(operationId = "listBudgets", summary = "Budgets with what revisions added, and whether they are closed")
    @APIResponse(responseCode = "200", description = "A page of budgets; whole rupiah")
    public RestResponse<Page<Budget>> list(
            @Parameter(example = "PKH") @QueryParam("programme") String programme,
            @Parameter(example = "2019") @QueryParam("fiscalYear") Integer fiscalYear,
            @BeanParam Paging paging) {
        return paging.answer(
                budgets.list(programme, fiscalYear, paging.afterKey(), paging.rows()),
                budget -> budget.programme() + " " + budget.fiscalYear() + " " + budget.fund());
    }

    /**
     * One step down, at once: nation to province by a national officer, province to regency by a national or province officer, up to
     * their limit, which holds for all that one officer gives so from one budget and region on one day in Jakarta. More is proposed and
     * approved by a second person.
     */
    @POST
    @Path("/{programme}/{fiscalYear}/allocations")
    @RolesAllowed({Roles.NATIONAL_OFFICER, Roles.PROVINCE_OFFICER})
    @Command("budget.allocate")
    @Operation(
            operationId = "allocateBudget",
            summary = "Allocate money one level down",
            description =
                    "`amount` is whole rupiah above zero; `from` is `ID` or a province, `to` is directly below it.")
    @APIResponseSchema(value = Allocation.class, responseCode = "201", responseDescription = "The allocation")
    @APIResponse(
            responseCode = "400",
            description = "invalid-amount, invalid-request, malformed-json, idempotency-key-required")
    @APIResponse(
            responseCode = "403",
            description =
                    "outside-area; over-limit: `requested` is what the officer would have given alone today, propose"
                            + " it under `/allocations/proposals` instead")
    @APIResponse(
            responseCode = "409",
            description = "over-allocation: the source has less; `available` says how much; year-closed")
    @APIResponse(
            responseCode = "422",
            description =
                    "unknown-programme, unknown-region, region-ended, unknown-fund, fund-outside-region, allocation-path,"
                            + " number-too-large")
    public RestResponse<Allocation> allocate(
            @Parameter(example = "PKH") @PathParam("programme") String programme,
            @Parameter(example = "2019") @PathParam("fiscalYear") int fiscalYear,
            @Valid @NotNull NewAllocation body) {
        return RestResponse.status(RestResponse.Status.CREATED, allocations.allocate(programme, fiscalYear, body));
    }

    /** Where the money of each region is. */
    @GET
    @Path("/{programme}/{fiscalYear}/nodes")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.INTEGRATOR})
    @Operation(
            operationId = "listBudgetNodes",
            summary = "Allocated, settled, returned, in transit and unspent by region",
            description = "Whole rupiah. A region's figures contain all below it.")
    @APIResponse(responseCode = "200", description = "A page of regions with money")
    @APIResponse(responseCode = "422", description = "unknown-fund")
    public RestResponse<Page<Conservation.Node>> nodes(
            @Parameter(example = "PKH") @PathParam("programme") String programme,
            @Parameter(example = "2019") @PathParam("fiscalYear") int fiscalYear,
            @Parameter(example = "53") @QueryParam("regionCode") String regionCode,
            @Parameter(example = "APBN", description = "APBN when none is named") @QueryParam("fund") String fund,
            @BeanParam Paging paging) {
        return paging.answer(
                proof.nodes(
                        programme,
                        fiscalYear,
                        BudgetKey.of(programme, fiscalYear, fund).fund(),
                        regionCode,
                        paging.afterKey(),
                        paging.rows()),
                Conservation.Node::regionCode);
    }

    /** The proof that nothing was lost or doubled, computed at the moment of asking. 404 without a budget in sight. */
    @GET
    @Path("/{programme}/{fiscalYear}/conservation")
    @RolesAllowed({Roles.OFFICES, Roles.OVERSIGHT, Roles.INTEGRATOR})
    @Operation(
            operationId = "proveConservation",
            summary = "allocated = settled + returned + in transit + unspent, at every node",
            description = "Whole rupiah. Orders, postings and payments are three sources; `holds` compares them.")
    @APIResponse(responseCode = "200", description = "The proof")
    @APIResponse(responseCode = "404", description = "not-found: no budget within the caller's areas")
    public Conservation conservation(
            @Parameter(example = "PKH") @PathParam("programme") String programme,
            @Parameter(example = "2019") @PathParam("fiscalYear") int fiscalYear,
            @Parameter(example = "APBN", description = "every fund when none is named") @QueryParam("fund")
                    String fund) {
        return proof.prove(programme, fiscalYear, fund);
    }
}
