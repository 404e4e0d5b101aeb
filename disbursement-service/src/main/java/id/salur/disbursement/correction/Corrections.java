package id.salur.disbursement.correction;

import id.salur.disbursement.authority.Authority;
import id.salur.disbursement.authority.Decision;
import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.payment.Batches;
import id.salur.disbursement.payment.PaymentBooks;
import id.salur.disbursement.payment.PaymentChange;
import id.salur.disbursement.payment.PaymentChange.Moved;
import id.salur.disbursement.reconciliation.CorrectedLines;
import id.salur.disbursement.stage.RunState;
import id.salur.disbursement.stage.StageRun;
import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.etag.ETags;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Proposed by one person, approved by another. Approval takes the payments that are in a state for it then, as one set; if they
 * are not those that were proposed it is refused, so that nobody approves another amount than was seen. Cost grows with the
 * payments of the run.
 */
@ApplicationScoped
class Corrections {
    private static final String KIND = "correction";

    private final Jdbi jdbi;
    private final CorrectionEntity.Repository repository;
    private final StageRuns runs;
    private final Batches batches;
    private final PaymentBooks books;
    private final CorrectedLines lines;
    private final Authority authority;
    private final Caller caller;
    private final Clock clock;

    Corrections(
            Jdbi jdbi,
            CorrectionEntity.Repository repository,
            StageRuns runs,
            Batches batches,
            PaymentBooks books,
            CorrectedLines lines,
            Authority authority,
            Caller caller,
            Clock clock) {
        this.jdbi = jdbi;
        this.repository = repository;
        this.runs = runs;
        this.batches = batches;
        this.books = books;
        this.lines = lines;
        this.authority = authority;
        this.caller = caller;
        this.clock = clock;
    }

    private record Scope(int payments, Rupiah amount) {}

    Correction propose(UUID runId, NewCorrection asked) {
        StageRun run = runs.lock(runId);
        requirePossible(run, asked.kind());
        Scope scope = jdbi.withHandle(h -> scope(h, run, asked.kind(), asked.paymentId()));
        if (scope.payments() == 0) {
            throw Problem.of(ProblemType.NOTHING_TO_CORRECT)
                    .with("kind", asked.kind().name());
        }
        CorrectionEntity correction = new CorrectionEntity(asked, caller.id());
        correction.runId = runId;
        correction.regionCode = run.regionCode();
        correction.payments = scope.payments();
        correction.amount = scope.amount().amount();
        repository.add(correction, CorrectionEntity.OPEN, () -> Problem.of(ProblemType.CORRECTION_OPEN));
        return get(correction.id());
    }

    Correction approve(UUID id, String ifMatch) {
        StageRun run = runs.lock(get(id).runId());
        List<UUID> batchesOfRun = batches.lockRun(run.id());
        CorrectionEntity locked = lock(id, ifMatch);
        Correction correction = get(id);
        correction.require(Decision.APPROVE);
        authority.requireApproval(correction.approval());
        requirePossible(run, correction.kind());
        jdbi.useHandle(h -> {
            Scope scope = scope(h, run, correction.kind(), correction.paymentId());
            if (scope.payments() != correction.payments() || !scope.amount().equals(correction.amount())) {
                throw Problem.of(ProblemType.CORRECTION_CHANGED)
                        .with("expected", correction.payments())
                        .with("found", scope.payments());
            }
            List<Moved> moved = apply(h, run, correction, batchesOfRun);
            if (!moved.isEmpty()) {
                books.post(Reason.CORRECTION, id.toString(), List.of(run), moved);
                batches.settle(run.id());
            }
        });
        locked.decide(Decision.APPROVE, caller.id(), clock.instant());
        return get(id);
    }

    Correction reject(UUID id, String ifMatch) {
        CorrectionEntity locked = lock(id, ifMatch);
        get(id).require(Decision.REJECT);
        locked.decide(Decision.REJECT, caller.id(), clock.instant());
        return get(id);
    }

    /** In the version that the caller saw, if he says which: a decided one has another. */
    private CorrectionEntity lock(UUID id, String ifMatch) {
        CorrectionEntity correction = repository.lock(id).orElseThrow(() -> Problem.notFound(KIND));
        ETags.requireIfSent(ifMatch, correction.version());
        return correction;
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

    Correction get(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("select " + CorrectionSql.COLUMNS + " from correction where id = :id")
                .bind("id", id)
                .mapTo(Correction.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound(KIND)));
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
