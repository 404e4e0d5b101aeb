package id.salur.disbursement.budget;

import id.salur.disbursement.authority.Authority;
import id.salur.disbursement.authority.Decision;
import id.salur.disbursement.budget.BudgetOrder.Kind;
import id.salur.disbursement.budget.BudgetOrder.State;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Keeps what was proposed, and carries out what another person approves. */
@ApplicationScoped
class BudgetOrders {
    private static final String KIND = "budget-order";
    private static final String COLUMNS =
            "id, kind, programme, fiscal_year, fund, from_code as \"from\", to_code as \"to\", amount, carry_over, legal_basis, state, "
                    + "proposed_by, proposed_at, decided_by, decided_at, delegation_id, note, transaction_id, version,"
                    + " (select coalesce(sum(abs(o.amount)), 0) from budget_order o where budget_order.state = 'PROPOSED'"
                    + " and o.state = 'APPROVED' and o.decided_by = :actor and o.decided_at >= :today"
                    + " and o.kind = budget_order.kind and o.programme = budget_order.programme"
                    + " and o.fiscal_year = budget_order.fiscal_year and o.fund = budget_order.fund"
                    + " and o.from_code is not distinct from budget_order.from_code) as approved_today";

    private final Jdbi jdbi;
    private final BudgetOrderEntity.Repository repository;
    private final BudgetMoves moves;
    private final Authority authority;
    private final Caller caller;
    private final Clock clock;

    BudgetOrders(
            Jdbi jdbi,
            BudgetOrderEntity.Repository repository,
            BudgetMoves moves,
            Authority authority,
            Caller caller,
            Clock clock) {
        this.jdbi = jdbi;
        this.repository = repository;
        this.moves = moves;
        this.authority = authority;
        this.caller = caller;
        this.clock = clock;
    }

    /** An order to be; {@code regionCode} is where it is seen. */
    public record Proposal(
            Kind kind,
            BudgetKey budget,
            String regionCode,
            String from,
            String to,
            Rupiah amount,
            boolean carryOver,
            String legalBasis) {}

    /** What a list is narrowed to; null is any. */
    public record Filter(String programme, Integer fiscalYear, State state) {}

    BudgetOrder propose(Proposal proposal) {
        BudgetOrderEntity order = new BudgetOrderEntity(proposal, caller.id());
        repository.persist(order);
        return get(order.id());
    }

    /** Who approves several does so one after the other, so that each counts the ones before it. */
    BudgetOrder approve(UUID id, String ifMatch) {
        BudgetOrderEntity locked = repository.lock(id, ifMatch, KIND);
        jdbi.useHandle(h ->
                h.execute("select pg_advisory_xact_lock(hashtextextended('budget-orders ' || ?, 0))", caller.id()));
        BudgetOrder order = get(id);
        order.require(Decision.APPROVE);
        UUID delegation = authority.requireApproval(order.approval());
        locked.approve(caller.id(), clock.instant(), delegation, moves.carryOut(order));
        return get(id);
    }

    BudgetOrder reject(UUID id, String ifMatch, String reason) {
        repository.lock(id, ifMatch, KIND).reject(caller.id(), clock.instant(), reason);
        return get(id);
    }

    BudgetOrder get(UUID id) {
        return jdbi.withHandle(h -> select(h, "where id = :id")
                .bind("id", id)
                .mapTo(BudgetOrder.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound(KIND)));
    }

    private Query select(Handle h, String rest) {
        return h.createQuery("select " + COLUMNS + " from budget_order " + rest)
                .bind("actor", caller.id())
                .bind("today", JakartaDay.startOf(JakartaDay.today(clock)));
    }

    List<BudgetOrder> list(Filter filter, UUID after, int limit) {
        return jdbi.withHandle(h -> select(h, """
                        where (cast(:programme as text) is null or programme = :programme)
                          and (cast(:fiscalYear as integer) is null or fiscal_year = :fiscalYear)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:after as uuid) is null or id > :after)
                        order by id limit :limit""")
                .bindMethods(filter)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(BudgetOrder.class)
                .list());
    }
}
