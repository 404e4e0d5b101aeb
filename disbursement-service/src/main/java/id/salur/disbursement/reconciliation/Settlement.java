package id.salur.disbursement.reconciliation;

import id.salur.disbursement.budget.AccountKind;
import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.payment.Batch;
import id.salur.disbursement.payment.PaymentBooks;
import id.salur.disbursement.payment.PaymentBooks.Changes;
import id.salur.disbursement.payment.PaymentMoves.Move;
import id.salur.disbursement.payment.PaymentTransitions;
import id.salur.disbursement.sql.Sets;
import id.salur.disbursement.stage.StageRun;
import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.money.Rupiah;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Carries staged lines into the books: sets, whatever number of batches they are of. Each payment takes the way that the table of
 * transitions has for its lines, and the ledger follows, a transaction for each run; what is not in the table moves nothing and is a
 * discrepancy. Cost grows with the lines of the file and the payments of the batches they are of.
 */
@ApplicationScoped
class Settlement {
    private static final String[] OUT = {"PAID", "FAILED"};
    private static final String[] BACK = {"RETURNED", "REVERSED"};

    private final StageRuns runs;
    private final PaymentBooks books;
    private final Clock clock;

    Settlement(StageRuns runs, PaymentBooks books, Clock clock) {
        this.runs = runs;
        this.books = books;
        this.clock = clock;
    }

    /**
     * What a file may settle, all locked by the caller.
     *
     * @param strays batches of these that are paid from another account than the file is of
     */
    record Scope(List<Batch> batches, List<StageRun> runs, Set<UUID> strays) {}

    /** What the lines became, counts; and the rupiah settled. */
    record Result(Outcomes outcomes, Rupiah settled) {
        static final Result OF_NOTHING = new Result(new Outcomes(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, true), Rupiah.ZERO);
    }

    /** See {@link ReconciliationSql#OUTCOMES}. */
    public record Outcomes(
            int paid,
            int failed,
            int underPaid,
            int overPaid,
            int returned,
            int reversed,
            int duplicate,
            int unknown,
            int contradicted,
            int charges,
            int batches,
            boolean cameIn) {
        int changed() {
            return paid + failed + underPaid + overPaid + returned + reversed;
        }
    }

    /** One file at work: what every statement is given. */
    private record Work(Handle h, Incoming file, Scope scope, Set<UUID> closed, String transitions, boolean first) {
        <S extends SqlStatement<S>> S bind(S statement) {
            return statement
                    .bind("fileId", file.id())
                    .bind("ownBatch", file.batchId())
                    .bind("bank", file.bank())
                    .bind("account", file.head().account())
                    .bind("regionCode", file.regionCode())
                    .bind("batches", ids(scope.batches().stream().map(Batch::id).toList()))
                    .bind("closed", ids(closed))
                    .bind("strays", ids(scope.strays()));
        }

        private static UUID[] ids(Collection<UUID> ids) {
            return ids.toArray(UUID[]::new);
        }
    }

    Result settle(Handle h, Incoming file, Scope scope) {
        boolean first = !file.sums()
                && scope.batches().stream().allMatch(batch -> batch.state().equals("RELEASED"));
        Work work = new Work(h, file, scope, closed(scope), PaymentTransitions.sql(), first);
        int lines = file.lines();
        if (file.sums()) {
            lines += work.bind(h.createUpdate(BatchSumSql.EXPAND))
                    .bind("lines", file.lines())
                    .bind("today", JakartaDay.today(clock))
                    .execute();
        }
        List<Move> moves = new ArrayList<>();
        int known = carry(work, moves, OUT);
        if (file.cameBack()) {
            known += carry(work, moves, BACK);
        }
        if (known < lines) {
            Sets.plan(h, () -> work.bind(h.createUpdate(ReconciliationSql.FOREIGN))
                    .execute());
        }
        Sets.plan(h, () -> accounts(work));
        Outcomes outcomes = work.bind(h.createQuery(ReconciliationSql.OUTCOMES))
                .mapTo(Outcomes.class)
                .one();
        if (outcomes.changed() > 0) {
            books.post(Reason.RECONCILIATION, file.id().toString(), changes(work, moves));
        }
        return new Result(outcomes, settled(moves));
    }

    private Set<UUID> closed(Scope scope) {
        Set<UUID> closed = scope.runs().stream()
                .filter(runs::closedForMoney)
                .map(StageRun::id)
                .collect(Collectors.toSet());
        return scope.batches().stream()
                .filter(batch -> closed.contains(batch.runId()))
                .map(Batch::id)
                .collect(Collectors.toSet());
    }

    /** Lines of these statuses: their outcomes, then the payments they change; answers how many lines were of our payments. */
    private int carry(Work work, List<Move> moves, String... statuses) {
        int[] lines = new int[1];
        String classify = work.first() ? ReconciliationSql.CLASSIFY_FIRST : ReconciliationSql.CLASSIFY_LATER;
        Sets.plan(
                work.h(),
                () -> lines[0] = work.bind(work.h().createUpdate(classify.formatted(work.transitions())))
                        .bind("statuses", statuses)
                        .bind("today", JakartaDay.today(clock))
                        .execute());
        Sets.plan(
                work.h(),
                () -> moves.addAll(
                        work.bind(work.h().createQuery(ReconciliationSql.APPLY.formatted(work.transitions())))
                                .bind("statuses", statuses)
                                .mapTo(Move.class)
                                .list()));
        return lines[0];
    }

    private static void accounts(Work work) {
        work.bind(work.h().createUpdate(ReconciliationSql.OPEN_ACCOUNTS)).execute();
        work.bind(work.h().createUpdate(ReconciliationSql.FAILED_ACCOUNTS)).execute();
        work.bind(work.h().createUpdate(ReconciliationSql.BATCH_STATE)).execute();
    }

    private static List<Changes> changes(Work work, List<Move> moves) {
        Map<UUID, List<Move>> moved = moves.stream().collect(Collectors.groupingBy(Move::runId));
        Map<UUID, List<UUID>> changed = new HashMap<>();
        Map<UUID, UUID> runOf = work.scope().batches().stream().collect(Collectors.toMap(Batch::id, Batch::runId));
        work.bind(work.h().createQuery(ReconciliationSql.CHANGED_BATCHES))
                .mapTo(UUID.class)
                .forEach(batch -> changed.computeIfAbsent(runOf.get(batch), run -> new ArrayList<>())
                        .add(batch));
        return work.scope().runs().stream()
                .filter(run -> changed.containsKey(run.id()))
                .map(run -> new Changes(run, moved.getOrDefault(run.id(), List.of()), changed.get(run.id())))
                .toList();
    }

    private static Rupiah settled(List<Move> moves) {
        return new Rupiah(moves.stream()
                .filter(move -> move.target() == AccountKind.SETTLED)
                .mapToLong(move -> move.amount().amount())
                .reduce(0, Math::addExact));
    }
}
