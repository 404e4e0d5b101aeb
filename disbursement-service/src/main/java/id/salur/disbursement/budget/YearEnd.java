package id.salur.disbursement.budget;

import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Closes a budget: what is unspent goes from regencies to provinces to the nation to the treasury in one transaction, as one
 * statement over the accounts of the budget (at most one a region). Holds the budget's row, which every posting shares: nothing is
 * committed or allocated between the look at the books and their closing.
 */
@ApplicationScoped
class YearEnd {
    private static final int SHOWN = 10;

    /** What goes up from each node: its own money and that of all below it. The owner's goes to the treasury. */
    private static final String UP = """
        with node as (
          select a.id, a.region_code as code, r.parent, a.balance from account a join region r on r.code = a.region_code
          where a.programme = :programme and a.fiscal_year = :fiscalYear and a.fund = :fund
            and a.kind in ('NATIONAL', 'PROVINCE', 'REGENCY')
        ), treasury as (
          select id, region_code from account
          where programme = :programme and fiscal_year = :fiscalYear and fund = :fund and kind = 'TREASURY'
        ), up as (
          select n.id, n.code, n.parent, sum(m.balance) as amount
          from node n join node m
            on n.code = 'ID' or m.code = n.code or (m.code > n.code and m.code < n.code || '/')
          group by n.id, n.code, n.parent having sum(m.balance) > 0
        ), move as (
          select u.id as from_id, u.code as from_code, coalesce(p.id, t.id) as to_id, coalesce(p.code, t.region_code) as to_code,
                 u.amount, p.id is null as to_treasury
          from up u cross join treasury t left join node p on p.code = u.parent and u.code <> :owner
        )
        """;

    private static final String POST = UP + """
        insert into posting (transaction_id, ordinal, account_id, region_code, side, amount)
        select :transaction, row_number() over (order by account_id, side desc), account_id, region_code, side, amount from (
          select from_id as account_id, from_code as region_code, 'C' as side, amount from move
          union all
          select to_id, to_code, 'D', amount from move) sides
        order by account_id, side desc\
        """;

    private static final String GIVEN_BACK = UP + """
        , lower as (
          insert into budget_allocation (programme, fiscal_year, fund, from_code, region_code, amount, legal_basis, transaction_id,
                                         created_by)
          select :programme, :fiscalYear, :fund, to_code, from_code, -amount, :legalBasis, :transaction, :actor
          from move where not to_treasury
        )
        insert into budget_revision (programme, fiscal_year, fund, region_code, amount, legal_basis, transaction_id, created_by)
        select :programme, :fiscalYear, :fund, :owner, -amount, :legalBasis, :transaction, :actor from move where to_treasury\
        """;

    private final Jdbi jdbi;
    private final Ledger ledger;
    private final Caller caller;
    private final Clock clock;

    YearEnd(Jdbi jdbi, Ledger ledger, Caller caller, Clock clock) {
        this.jdbi = jdbi;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    private record Open(int runs, Rupiah inTransit, Rupiah held) {}

    /** {@code year-not-settled} (409) while a run is open or money is with a bank. */
    void requireSettled(BudgetKey key) {
        Open open = jdbi.withHandle(
                h -> h.createQuery("""
                    select (select count(*) from stage_run where programme = :programme and fiscal_year = :fiscalYear and fund = :fund
                              and state not in ('CLOSED', 'CANCELLED')) as runs,
                           coalesce(sum(balance) filter (where kind = 'IN_TRANSIT'), 0) as in_transit,
                           coalesce(sum(balance) filter (where kind = 'STAGE_RUN'), 0) as held
                    from account where programme = :programme and fiscal_year = :fiscalYear and fund = :fund\
                    """).bindMethods(key).mapTo(Open.class).one());
        if (open.runs() > 0 || open.inTransit().amount() > 0 || open.held().amount() > 0) {
            throw Problem.of(ProblemType.YEAR_NOT_SETTLED)
                    .with("runs", open.runs())
                    .with("runIds", openRuns(key))
                    .with("inTransit", open.inTransit().amount())
                    .with("held", open.held().amount());
        }
    }

    private List<String> openRuns(BudgetKey key) {
        return jdbi.withHandle(h -> h.createQuery("""
            select id from stage_run where programme = :programme and fiscal_year = :fiscalYear and fund = :fund
              and state not in ('CLOSED', 'CANCELLED') order by id limit :limit\
            """)
                .bindMethods(key)
                .bind("limit", SHOWN)
                .mapTo(String.class)
                .list());
    }

    Rupiah unspent(BudgetKey key) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                    select coalesce(sum(balance), 0) from account
                    where programme = :programme and fiscal_year = :fiscalYear and fund = :fund
                      and kind in ('NATIONAL', 'PROVINCE', 'REGENCY')\
                    """).bindMethods(key).mapTo(Rupiah.class).one());
    }

    /** The closing transaction; null if nothing was left. What is unspent must be what was proposed. */
    UUID close(BudgetOrder order) {
        BudgetKey key = order.budget();
        lock(key);
        requireSettled(key);
        Rupiah unspent = unspent(key);
        if (!unspent.equals(order.amount())) {
            throw Problem.of(ProblemType.ORDER_CHANGED)
                    .with("expected", order.amount().amount())
                    .with("found", unspent.amount());
        }
        UUID transaction = unspent.amount() == 0 ? null : jdbi.withHandle(h -> sweep(h, order));
        jdbi.useHandle(h -> h.createUpdate("""
            update budget set closed_on = :on, closed_by = :actor
            where programme = :programme and fiscal_year = :fiscalYear and fund = :fund\
            """)
                .bindMethods(key)
                .bind("on", JakartaDay.today(clock))
                .bind("actor", caller.id())
                .execute());
        return transaction;
    }

    private void lock(BudgetKey key) {
        record Closed(LocalDate closedOn) {}
        Closed budget = jdbi.withHandle(h ->
                        h.createQuery("""
                            select closed_on from budget
                            where programme = :programme and fiscal_year = :fiscalYear and fund = :fund for update\
                            """).bindMethods(key).mapTo(Closed.class).findOne())
                .orElseThrow(() -> Problem.notFound("budget"));
        if (budget.closedOn() != null) {
            throw Problem.of(ProblemType.YEAR_CLOSED);
        }
    }

    /** The orders first: they read the balances that the postings move. */
    private UUID sweep(Handle h, BudgetOrder order) {
        BudgetKey key = order.budget();
        UUID transaction =
                ledger.open(h, key.owner(), Reason.CLOSING, order.id().toString(), null);
        for (String sql : List.of(GIVEN_BACK, POST)) {
            Ledger.refusing(() -> h.createUpdate(sql)
                    .bindMethods(key)
                    .bind("transaction", transaction)
                    .bind("legalBasis", order.legalBasis())
                    .bind("actor", caller.id())
                    .execute());
        }
        return transaction;
    }
}
