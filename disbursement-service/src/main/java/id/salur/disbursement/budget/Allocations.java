package id.salur.disbursement.budget;

import id.salur.disbursement.authority.Authority;
import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.budget.LedgerTransaction.Transfer;
import id.salur.disbursement.programme.Programmes;
import id.salur.disbursement.region.Region;
import id.salur.disbursement.region.Regions;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Takes money one level down, and back up what is not committed. */
@ApplicationScoped
class Allocations {
    private static final List<String> GIVERS = List.of(Roles.NATIONAL_OFFICER, Roles.PROVINCE_OFFICER);

    private final Jdbi jdbi;
    private final Ledger ledger;
    private final Budgets budgets;
    private final Programmes programmes;
    private final Regions regions;
    private final Authority authority;
    private final Caller caller;
    private final Clock clock;

    Allocations(
            Jdbi jdbi,
            Ledger ledger,
            Budgets budgets,
            Programmes programmes,
            Regions regions,
            Authority authority,
            Caller caller,
            Clock clock) {
        this.jdbi = jdbi;
        this.ledger = ledger;
        this.budgets = budgets;
        this.programmes = programmes;
        this.regions = regions;
        this.authority = authority;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * At once, by one officer whose limit covers all that he gives alone that day from this budget and region: a sum in parts is one sum.
     * Moved first, so that two parts at the same time are counted one after the other.
     */
    Allocation allocate(String programme, int fiscalYear, NewAllocation asked) {
        BudgetKey key = requireGiving(programme, fiscalYear, asked);
        Allocation given = down(key, asked.from(), asked.to(), asked.amount().positive(), asked.legalBasis());
        authority.requireAlone(GIVERS, asked.from(), asked.amount(), givenAloneToday(key, asked.from()));
        return given;
    }

    /** The budget, if the caller may give from there. */
    BudgetKey requireGiving(String programme, int fiscalYear, NewAllocation asked) {
        BudgetKey key = requirePath(programme, fiscalYear, asked.fund(), asked.from(), asked.to());
        authority.requireWithin(asked.from());
        regions.requireGoingOn(asked.to());
        return key;
    }

    private Rupiah givenAloneToday(BudgetKey key, String from) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select sum(a.amount) from budget_allocation a
                        where a.programme = :programme and a.fiscal_year = :fiscalYear and a.fund = :fund and a.from_code = :from
                          and a.amount > 0 and a.created_by = :actor
                          and (a.created_at at time zone 'Asia/Jakarta')::date = :today
                          and not exists (select from budget_order o where o.programme = :programme and o.fiscal_year = :fiscalYear
                                          and o.transaction_id = a.transaction_id)""")
                .bindMethods(key)
                .bind("from", from)
                .bind("actor", caller.id())
                .bind("today", JakartaDay.today(clock))
                .mapTo(Rupiah.class)
                .one());
    }

    /** The budget, if the parent is one level above the child and both are within its fund. */
    BudgetKey requirePath(String programme, int fiscalYear, String fund, String parent, String child) {
        programmes.require(programme);
        BudgetKey key = BudgetKey.of(programme, fiscalYear, fund);
        Region above = regions.require(parent);
        Region below = regions.require(child);
        if (!above.code().equals(below.parent())) {
            throw Problem.of(ProblemType.ALLOCATION_PATH).with("from", parent).with("to", child);
        }
        return key.requireReach(parent);
    }

    Allocation down(BudgetKey key, String parent, String child, Rupiah amount, String legalBasis) {
        UUID transaction = ledger.transfer(
                Reason.ALLOCATION, parent + " to " + child, new Transfer(key.node(parent), key.node(child), amount));
        return record(key, parent, child, amount, legalBasis, transaction);
    }

    Allocation up(BudgetKey key, String parent, String child, Rupiah amount, String legalBasis) {
        UUID transaction = ledger.withdraw(
                Reason.GIVE_BACK,
                child + " to " + parent,
                new Transfer(key.node(child), key.node(parent), amount),
                budgets.allocated(key, child));
        return record(key, parent, child, new Rupiah(Math.negateExact(amount.amount())), legalBasis, transaction);
    }

    private Allocation record(
            BudgetKey key, String parent, String child, Rupiah amount, String legalBasis, UUID transaction) {
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into budget_allocation
                          (programme, fiscal_year, fund, from_code, region_code, amount, legal_basis, transaction_id, created_by)
                        values (:programme, :fiscalYear, :fund, :parent, :child, :amount, :legalBasis, :transaction, :actor)
                        returning id, programme, fiscal_year, fund, from_code as "from", region_code as "to", amount, legal_basis,
                                  transaction_id, created_at, created_by""")
                .bindMethods(key)
                .bind("parent", parent)
                .bind("child", child)
                .bind("amount", amount)
                .bind("legalBasis", legalBasis)
                .bind("transaction", transaction)
                .bind("actor", caller.id())
                .mapTo(Allocation.class)
                .one());
    }
}
