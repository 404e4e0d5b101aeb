package id.salur.disbursement.budget;

import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.budget.LedgerTransaction.Transfer;
import id.salur.disbursement.programme.Programmes;
import id.salur.disbursement.region.Region;
import id.salur.disbursement.region.Regions;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
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
        UUID transaction = ledger.post(LedgerTransaction.of(
                Reason.BUDGET,
                asked.legalBasis(),
                new Transfer(
                        AccountKey.of(asked.programme(), asked.fiscalYear(), AccountKind.TREASURY, Regions.NATION),
                        AccountKey.of(asked.programme(), asked.fiscalYear(), AccountKind.NATIONAL, Regions.NATION),
                        asked.amount().positive())));
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into budget (programme, fiscal_year, region_code, amount, legal_basis, transaction_id, created_by)
                        values (:programme, :fiscalYear, 'ID', :amount, :legalBasis, :transaction, :actor)
                        on conflict do nothing
                        returning programme, fiscal_year, amount, legal_basis, created_at, created_by""")
                        .bindMethods(asked)
                        .bind("transaction", transaction)
                        .bind("actor", caller.id())
                        .mapTo(Budget.class)
                        .findOne())
                .orElseThrow(() -> Problem.conflict("budget-exists"));
    }

    Allocation allocate(String programme, int fiscalYear, NewAllocation asked) {
        programmes.require(programme);
        Region from = regions.require(asked.from());
        Region to = regions.require(asked.to());
        if (!from.code().equals(to.parent())) {
            throw Problem.unprocessable("allocation-path")
                    .with("from", from.code())
                    .with("to", to.code());
        }
        UUID transaction = ledger.transfer(
                Reason.ALLOCATION,
                from.code() + " to " + to.code(),
                new Transfer(
                        AccountKey.of(programme, fiscalYear, kind(from), from.code()),
                        AccountKey.of(programme, fiscalYear, kind(to), to.code()),
                        asked.amount().positive()));
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into budget_allocation
                          (programme, fiscal_year, from_code, region_code, amount, transaction_id, created_by)
                        values (:programme, :fiscalYear, :from, :to, :amount, :transaction, :actor)
                        returning id, programme, fiscal_year, from_code as "from", region_code as "to", amount, transaction_id,
                                  created_at, created_by""")
                .bindMethods(asked)
                .bind("programme", programme)
                .bind("fiscalYear", fiscalYear)
                .bind("transaction", transaction)
                .bind("actor", caller.id())
                .mapTo(Allocation.class)
                .one());
    }

    private static AccountKind kind(Region region) {
        return switch (region.level()) {
            case "NATION" -> AccountKind.NATIONAL;
            case "PROVINCE" -> AccountKind.PROVINCE;
            default -> AccountKind.DISTRICT;
        };
    }
}
