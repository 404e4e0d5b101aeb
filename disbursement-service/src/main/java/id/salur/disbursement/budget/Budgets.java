package id.salur.disbursement.budget;

import id.salur.disbursement.authority.Authority;
import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.budget.LedgerTransaction.Transfer;
import id.salur.disbursement.programme.Programmes;
import id.salur.disbursement.region.Regions;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Opens budgets and reads them. */
@ApplicationScoped
class Budgets {
    private static final String COLUMNS = """
            programme, fiscal_year, fund, region_code, amount,
            (select coalesce(sum(r.amount), 0) from budget_revision r
             where r.programme = b.programme and r.fiscal_year = b.fiscal_year and r.fund = b.fund) as revised,
            legal_basis, created_at, created_by, closed_on""";

    private final Jdbi jdbi;
    private final Ledger ledger;
    private final Programmes programmes;
    private final Regions regions;
    private final Authority authority;
    private final Caller caller;

    Budgets(Jdbi jdbi, Ledger ledger, Programmes programmes, Regions regions, Authority authority, Caller caller) {
        this.jdbi = jdbi;
        this.ledger = ledger;
        this.programmes = programmes;
        this.regions = regions;
        this.authority = authority;
        this.caller = caller;
    }

    /** At once, by one officer whose limit covers it. */
    Budget open(NewBudget asked) {
        String role = requireOpenable(asked);
        BudgetKey key = asked.key();
        Rupiah amount = asked.amount().positive();
        authority.requireAlone(List.of(role), key.owner(), amount, amount);
        begin(key, amount, asked.legalBasis());
        return require(key);
    }

    /** The role by which the caller opens such a budget in his area, if there is none yet. */
    String requireOpenable(NewBudget asked) {
        programmes.require(asked.programme());
        BudgetKey key = asked.key();
        String role = requireOwner(key);
        authority.requireWithin(key.owner());
        if (find(key).isPresent()) {
            throw exists();
        }
        return role;
    }

    /** Whoever asks. Refuses one that there is already, {@code budget-exists} (409). */
    UUID begin(BudgetKey key, Rupiah amount, String legalBasis) {
        UUID transaction = ledger.post(
                LedgerTransaction.of(Reason.BUDGET, legalBasis, new Transfer(key.treasury(), key.root(), amount)));
        if (!insert(key, amount, legalBasis, transaction)) {
            throw exists();
        }
        return transaction;
    }

    private static Problem exists() {
        return Problem.of(ProblemType.BUDGET_EXISTS);
    }

    /** False if there is one already. */
    boolean insert(BudgetKey key, Rupiah amount, String legalBasis, UUID transaction) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        insert into budget (programme, fiscal_year, fund, region_code, amount, legal_basis, transaction_id, created_by)
                        values (:programme, :fiscalYear, :fund, :owner, :amount, :legalBasis, :transaction, :actor)
                        on conflict do nothing""")
                        .bindMethods(key)
                        .bind("amount", amount)
                        .bind("legalBasis", legalBasis)
                        .bind("transaction", transaction)
                        .bind("actor", caller.id())
                        .execute())
                == 1;
    }

    /** The budget, or {@code not-found} (404). */
    Budget require(BudgetKey key) {
        return find(key).orElseThrow(() -> Problem.notFound("budget"));
    }

    private Optional<Budget> find(BudgetKey key) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + """
                         from budget b
                        where programme = :programme and fiscal_year = :fiscalYear and fund = :fund""")
                .bindMethods(key)
                .mapTo(Budget.class)
                .findOne());
    }

    List<Budget> list(String programme, Integer fiscalYear, String after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + """
                         from budget b
                        where (cast(:programme as text) is null or programme = :programme)
                          and (cast(:fiscalYear as integer) is null or fiscal_year = :fiscalYear)
                          and programme || ' ' || fiscal_year || ' ' || fund > :after
                        order by programme || ' ' || fiscal_year || ' ' || fund limit :limit""")
                .bind("programme", programme)
                .bind("fiscalYear", fiscalYear)
                .bind("after", after == null ? "" : after)
                .bind("limit", limit)
                .mapTo(Budget.class)
                .list());
    }

    /** What was given to a region: its budget with revisions, or its allocations less what it gave back. */
    Rupiah allocated(BudgetKey key, String region) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select coalesce(sum(amount), 0) from (
                          select amount from budget where programme = :programme and fiscal_year = :fiscalYear and fund = :fund
                            and region_code = :region
                          union all
                          select amount from budget_revision where programme = :programme and fiscal_year = :fiscalYear and fund = :fund
                            and region_code = :region
                          union all
                          select amount from budget_allocation where programme = :programme and fiscal_year = :fiscalYear and fund = :fund
                            and region_code = :region)""")
                .bindMethods(key)
                .bind("region", region)
                .mapTo(Rupiah.class)
                .one());
    }

    /** A budget is opened and changed by officers of the level whose money it is; answers their role. */
    String requireOwner(BudgetKey key) {
        String role =
                switch (regions.require(key.owner()).level()) {
                    case "NATION" -> Roles.NATIONAL_OFFICER;
                    case "PROVINCE" -> Roles.PROVINCE_OFFICER;
                    default -> Roles.DISTRICT_OFFICER;
                };
        if (!caller.has(role)) {
            throw Problem.roleNotAllowed(List.of(role));
        }
        return role;
    }
}
