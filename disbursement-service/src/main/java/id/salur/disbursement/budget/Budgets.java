package id.salur.disbursement.budget;

import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.budget.LedgerTransaction.Transfer;
import id.salur.disbursement.programme.Programmes;
import id.salur.disbursement.region.Region;
import id.salur.disbursement.region.Regions;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Opens a budget and takes it down the road. */
@ApplicationScoped
class Budgets {
    private final Jdbi jdbi;
    private final Ledger ledger;
    private final Programmes programmes;
    private final Regions regions;
    private final Caller caller;

    Budgets(Jdbi jdbi, Ledger ledger, Programmes programmes, Regions regions, Caller caller) {
        this.jdbi = jdbi;
        this.ledger = ledger;
        this.programmes = programmes;
        this.regions = regions;
        this.caller = caller;
    }

    Budget open(NewBudget asked) {
        programmes.require(asked.programme());
        BudgetKey key = asked.key();
        requireOwner(regions.require(key.owner()));
        UUID transaction = ledger.post(LedgerTransaction.of(
                Reason.BUDGET,
                asked.legalBasis(),
                new Transfer(key.treasury(), key.root(), asked.amount().positive())));
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into budget (programme, fiscal_year, fund, region_code, amount, legal_basis, transaction_id, created_by)
                        values (:programme, :fiscalYear, :fund, :owner, :amount, :legalBasis, :transaction, :actor)
                        on conflict do nothing
                        returning programme, fiscal_year, fund, region_code, amount, 0 as revised, legal_basis, created_at, created_by,
                                  closed_on""")
                        .bindMethods(asked)
                        .bind("fund", key.fund())
                        .bind("owner", key.owner())
                        .bind("transaction", transaction)
                        .bind("actor", caller.id())
                        .mapTo(Budget.class)
                        .findOne())
                .orElseThrow(() -> Problem.conflict("budget-exists"));
    }

    Allocation allocate(String programme, int fiscalYear, NewAllocation asked) {
        programmes.require(programme);
        BudgetKey key = BudgetKey.of(programme, fiscalYear, asked.fund());
        Region from = regions.require(asked.from());
        Region to = regions.require(asked.to());
        key.requireReach(from.code());
        if (!from.code().equals(to.parent())) {
            throw Problem.unprocessable("allocation-path")
                    .with("from", from.code())
                    .with("to", to.code());
        }
        UUID transaction = ledger.transfer(
                Reason.ALLOCATION,
                from.code() + " to " + to.code(),
                new Transfer(
                        key.node(from.code()),
                        key.node(to.code()),
                        asked.amount().positive()));
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into budget_allocation
                          (programme, fiscal_year, fund, from_code, region_code, amount, legal_basis, transaction_id, created_by)
                        values (:programme, :fiscalYear, :fund, :from, :to, :amount, :legalBasis, :transaction, :actor)
                        returning id, programme, fiscal_year, fund, from_code as "from", region_code as "to", amount, legal_basis,
                                  transaction_id, created_at, created_by""")
                .bindMethods(asked)
                .bind("programme", programme)
                .bind("fiscalYear", fiscalYear)
                .bind("fund", key.fund())
                .bind("transaction", transaction)
                .bind("actor", caller.id())
                .mapTo(Allocation.class)
                .one());
    }

    /** A budget is opened by an officer of the level whose money it is. */
    private void requireOwner(Region owner) {
        String role =
                switch (owner.level()) {
                    case "NATION" -> Roles.NATIONAL_OFFICER;
                    case "PROVINCE" -> Roles.PROVINCE_OFFICER;
                    default -> Roles.DISTRICT_OFFICER;
                };
        if (!caller.has(role)) {
            throw Problem.forbidden("role-not-allowed");
        }
    }
}
