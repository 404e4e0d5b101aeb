package id.salur.disbursement.correction;

import id.salur.disbursement.authority.Approval;
import id.salur.disbursement.authority.Authority;
import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.payment.Batches;
import id.salur.disbursement.payment.PaymentBooks;
import id.salur.disbursement.payment.PaymentChange;
import id.salur.disbursement.payment.PaymentChange.Moved;
import id.salur.disbursement.reconciliation.CorrectedLines;
import id.salur.disbursement.sql.Constraints;
import id.salur.disbursement.stage.RunState;
import id.salur.disbursement.stage.StageRun;
import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.etag.ETags;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Proposed by one person, approved by another. Approval takes the payments that are in a state for it then, as one set; if they
 * are not those that were proposed it is refused, so that nobody approves another amount than was seen. Cost grows with the
 * payments of the run.
 */
@ApplicationScoped
class Corrections {
    private final Jdbi jdbi;
    private final StageRuns runs;
    private final Batches batches;
    private final PaymentBooks books;
    private final CorrectedLines lines;
    private final Authority authority;
    private final Caller caller;

    Corrections(
            Jdbi jdbi,
            StageRuns runs,
            Batches batches,
            PaymentBooks books,
            CorrectedLines lines,
            Authority authority,
            Caller caller) {
        this.jdbi = jdbi;
        this.runs = runs;
        this.batches = batches;
        this.books = books;
        this.lines = lines;
        this.authority = authority;
        this.caller = caller;
    }

    private record Scope(int payments, Rupiah amount) {}

    Correction propose(UUID runId, NewCorrection asked) {
        StageRun run = runs.lock(runId);
        requirePossible(run, asked.kind());
        try {
            return jdbi.withHandle(h -> {
                Scope scope = scope(h, run, asked.kind(), asked.paymentId());
                if (scope.payments() == 0) {
                    throw Problem.of(ProblemType.NOTHING_TO_CORRECT)
                            .with("kind", asked.kind().name());
                }
                return h.createQuery("""
                                insert into correction (run_id, region_code, kind, payment_id, takes_effect_on, reason, state, payments, amount,
                                                        proposed_by)
                                values (:runId, :regionCode, :kind, :paymentId, :on, :reason, 'PROPOSED', :payments, :amount, :actor)
                                returning\s""" + CorrectionSql.COLUMNS)
                        .bindMethods(asked)
                        .bind("payments", scope.payments())
                        .bind("amount", scope.amount())
                        .bind("runId", runId)
                        .bind("regionCode", run.regionCode())
                        .bind("actor", caller.id())
                        .mapTo(Correction.class)
                        .one();
            });
        } catch (JdbiException e) {
            if (Constraints.broken(e, "correction_open")) {
                throw Problem.of(ProblemType.CORRECTION_OPEN);
            }
            throw e;
        }
    }

    Correction approve(UUID id, String ifMatch) {
        Correction asked = decidable(get(id), ifMatch);
        StageRun run = runs.lock(asked.runId());
        List<UUID> locked = batches.lockRun(run.id());
        Correction correction = lock(id, ifMatch);
        authority.requireApproval(new Approval(run.regionCode(), correction.amount(), correction.proposedBy()::equals));
        requirePossible(run, correction.kind());
        return jdbi.withHandle(h -> {
            Scope scope = scope(h, run, correction.kind(), correction.paymentId());
            if (scope.payments() != correction.payments() || !scope.amount().equals(correction.amount())) {
                throw Problem.of(ProblemType.CORRECTION_CHANGED)
                        .with("expected", correction.payments())
                        .with("found", scope.payments());
            }
            List<Moved> moved = apply(h, run, correction, locked);
            if (!moved.isEmpty()) {
                books.post(Reason.CORRECTION, id.toString(), List.of(run), moved);
                batches.settle(run.id());
            }
            return decide(h, id, Correction.State.APPROVED);
        });
    }

    Correction reject(UUID id, String ifMatch) {
        Correction correction = lock(id, ifMatch);
        if (!correction.proposedBy().equals(caller.id())) {
            authority.requireApprover(correction.regionCode());
        }
        return jdbi.withHandle(h -> decide(h, id, Correction.State.REJECTED));
    }

    private Scope scope(Handle h, StageRun run, Correction.Kind kind, UUID payment) {
        return bind(h.createQuery(CorrectionSql.COUNT), run, kind, payment)
                .mapTo(Scope.class)
                .one();
    }

    private List<Moved> apply(Handle h, StageRun run, Correction correction, List<UUID> locked) {
        PaymentChange.open(h);
        bind(h.createUpdate(CorrectionSql.APPLY), run, correction.kind(), correction.paymentId())
                .bind("id", correction.id())
                .bind("regionCode", run.regionCode())
                .bind("day", correction.on())
                .bind("closed", runs.closedForMoney(run))
                .execute();
        lines.resolve(h, correction.id(), correction.kind().name(), correction.reason());
        return PaymentChange.apply(h, locked);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, StageRun run, Correction.Kind kind, UUID payment) {
        return statement.bind("run", run.id()).bind("kind", kind.name()).bind("payment", payment);
    }

    /** After the close only a bank that answered late can change anything. */
    private static void requirePossible(StageRun run, Correction.Kind kind) {
        boolean late = kind == Correction.Kind.ACCEPT_PAID || kind == Correction.Kind.ACCEPT_FAILED;
        if (run.state() != RunState.RELEASED && !(run.state() == RunState.CLOSED && late)) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION)
                    .with("state", run.state().name())
                    .with("action", kind.name());
        }
    }

    private Correction lock(UUID id, String ifMatch) {
        return decidable(
                one("select " + CorrectionSql.COLUMNS + " from correction where id = :id for update", id), ifMatch);
    }

    /** In the version that the caller saw, if he says which: a decided one has another. */
    private static Correction decidable(Correction correction, String ifMatch) {
        ETags.requireIfSent(ifMatch, correction.version());
        if (correction.state() != Correction.State.PROPOSED) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION)
                    .with("state", correction.state().name())
                    .with("action", "DECIDE");
        }
        return correction;
    }

    Correction get(UUID id) {
        return one("select " + CorrectionSql.COLUMNS + " from correction where id = :id", id);
    }

    private Correction one(String sql, UUID id) {
        return jdbi.withHandle(h -> h.createQuery(sql)
                        .bind("id", id)
                        .mapTo(Correction.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("correction"));
    }

    private Correction decide(Handle h, UUID id, Correction.State state) {
        return h.createQuery("""
                        update correction set state = :state, decided_by = :actor, decided_at = now(), version = version + 1 where id = :id
                        returning\s""" + CorrectionSql.COLUMNS)
                .bind("id", id)
                .bind("state", state)
                .bind("actor", caller.id())
                .mapTo(Correction.class)
                .one();
    }

    List<Correction> list(UUID run, UUID after, int limit) {
        runs.get(run);
        return jdbi.withHandle(h -> h.createQuery("select " + CorrectionSql.COLUMNS
                        + " from correction where run_id = :run and (cast(:after as uuid) is null or id > :after)"
                        + " order by id limit :limit")
                .bind("run", run)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Correction.class)
                .list());
    }
}
