package id.salur.disbursement.budget;

import id.salur.disbursement.authority.Approval;
import id.salur.disbursement.authority.Authority;
import id.salur.disbursement.budget.BudgetOrder.Kind;
import id.salur.disbursement.budget.BudgetOrder.State;
import id.salur.platform.etag.ETags;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Keeps what was proposed, and carries out what another person approves. */
@ApplicationScoped
class BudgetOrders {
    private static final String COLUMNS =
            "id, kind, programme, fiscal_year, fund, from_code as \"from\", to_code as \"to\", amount, carry_over, legal_basis, state, "
                    + "proposed_by, proposed_at, decided_by, decided_at, delegation_id, note, transaction_id, version";

    private final Jdbi jdbi;
    private final BudgetMoves moves;
    private final Authority authority;
    private final Caller caller;
    private final Clock clock;

    BudgetOrders(Jdbi jdbi, BudgetMoves moves, Authority authority, Caller caller, Clock clock) {
        this.jdbi = jdbi;
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
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into budget_order (kind, programme, fiscal_year, fund, region_code, from_code, to_code, amount, carry_over,
                                                  legal_basis, proposed_by)
                        values (:kind, :programme, :fiscalYear, :fund, :regionCode, :from, :to, :amount, :carryOver, :legalBasis, :actor)
                        returning\s""" + COLUMNS)
                .bindMethods(proposal)
                .bindMethods(proposal.budget())
                .bind("actor", caller.id())
                .mapTo(BudgetOrder.class)
                .one());
    }

    BudgetOrder approve(UUID id, String ifMatch) {
        BudgetOrder order = lock(id, ifMatch, "APPROVE");
        Rupiah amount = new Rupiah(Math.absExact(order.amount().amount()));
        UUID delegation = authority.requireApproval(
                new Approval(order.decisive(), amount, approvedToday(order), order.proposedBy()::equals));
        return decide(order, State.APPROVED, delegation, "", moves.carryOut(order));
    }

    /**
     * This order, and those of its kind, budget and region that the caller approved before on this day: a sum in parts is one sum.
     * He approves one after the other, so that each counts the ones before it.
     */
    private Rupiah approvedToday(BudgetOrder order) {
        return jdbi.withHandle(h -> {
            h.execute("select pg_advisory_xact_lock(hashtextextended('budget-orders ' || ?, 0))", caller.id());
            return h.createQuery("""
                            select sum(abs(amount)) from budget_order
                            where programme = :programme and fiscal_year = :fiscalYear and fund = :fund and kind = :kind
                              and from_code is not distinct from :from
                              and (id = :id or state = 'APPROVED' and decided_by = :actor
                                               and (decided_at at time zone 'Asia/Jakarta')::date = :today)""")
                    .bindMethods(order)
                    .bind("actor", caller.id())
                    .bind("today", JakartaDay.today(clock))
                    .mapTo(Rupiah.class)
                    .one();
        });
    }

    BudgetOrder reject(UUID id, String ifMatch, String reason) {
        return decide(lock(id, ifMatch, "REJECT"), State.REJECTED, null, reason, null);
    }

    private BudgetOrder lock(UUID id, String ifMatch, String action) {
        BudgetOrder order = find("select " + COLUMNS + " from budget_order where id = :id for update", id);
        ETags.require(ifMatch, order.version());
        if (order.state() != State.PROPOSED) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION)
                    .with("state", order.state().name())
                    .with("action", action);
        }
        return order;
    }

    private BudgetOrder decide(BudgetOrder order, State state, UUID delegation, String note, UUID transaction) {
        if (order.proposedBy().equals(caller.id())) {
            throw Problem.of(ProblemType.SAME_PERSON);
        }
        return jdbi.withHandle(h -> h.createQuery("""
                        update budget_order set state = :state, decided_by = :actor, decided_at = now(), delegation_id = :delegation,
                          note = :note, transaction_id = :transaction, version = version + 1
                        where id = :id returning\s""" + COLUMNS)
                .bind("id", order.id())
                .bind("state", state)
                .bind("actor", caller.id())
                .bind("delegation", delegation)
                .bind("note", note)
                .bind("transaction", transaction)
                .mapTo(BudgetOrder.class)
                .one());
    }

    BudgetOrder get(UUID id) {
        return find("select " + COLUMNS + " from budget_order where id = :id", id);
    }

    private BudgetOrder find(String sql, UUID id) {
        return jdbi.withHandle(h -> h.createQuery(sql)
                        .bind("id", id)
                        .mapTo(BudgetOrder.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("budget-order"));
    }

    List<BudgetOrder> list(Filter filter, UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + """
                         from budget_order
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
