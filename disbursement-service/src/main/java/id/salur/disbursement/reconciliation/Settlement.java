package id.salur.disbursement.reconciliation;

import id.salur.disbursement.budget.AccountKind;
import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.payee.AccountChange;
import id.salur.disbursement.payment.Batch;
import id.salur.disbursement.payment.Batches;
import id.salur.disbursement.payment.PaymentBooks;
import id.salur.disbursement.payment.PaymentChange;
import id.salur.disbursement.payment.PaymentChange.Moved;
import id.salur.disbursement.sql.Sets;
import id.salur.disbursement.stage.StageRun;
import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.money.Rupiah;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    private final Batches batches;
    private final AccountChange accounts;
    private final Clock clock;

    Settlement(StageRuns runs, PaymentBooks books, Batches batches, AccountChange accounts, Clock clock) {
        this.runs = runs;
        this.books = books;
        this.batches = batches;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * What a file may settle, all locked by the caller.
     *
     * @param strays batches of these that are paid from another account than the file is of
     */
    record Scope(List<Batch> batches, List<StageRun> runs, Set<UUID> strays) {
        List<UUID> ids() {
            return batches.stream().map(Batch::id).toList();
        }

        List<UUID> answered() {
            return ids().stream().filter(batch -> !strays.contains(batch)).toList();
        }
    }

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
    private record Work(Handle h, Incoming file, Scope scope, Set<UUID> closed, boolean first) {
        <S extends SqlStatement<S>> S bind(S statement) {
            return statement
                    .bind("fileId", file.id())
                    .bind("ownBatch", file.batchId())
                    .bind("bank", file.bank())
                    .bind("account", file.head().account())
                    .bind("regionCode", file.regionCode())
                    .bind("batches", ids(scope.ids()))
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
        Work work = new Work(h, file, scope, closed(scope), first);
        int lines = file.lines();
        if (file.sums()) {
            lines += work.bind(h.createUpdate(ReconciliationSql.BATCH_SUM))
                    .bind("lines", file.lines())
                    .bind("today", JakartaDay.today(clock))
                    .execute();
        }
        PaymentChange.open(h);
        List<Moved> moved = new ArrayList<>();
        int known = carry(work, moved, OUT);
        if (file.cameBack()) {
            known += carry(work, moved, BACK);
        }
        if (known < lines) {
            Sets.plan(h, () -> work.bind(h.createUpdate(ReconciliationSql.FOREIGN_LINES))
                    .execute());
        }
        Sets.plan(h, () -> {
            accounts.byFile(h, file.id(), file.bank(), scope.ids());
            batches.answered(h, scope.answered());
        });
        Outcomes outcomes = work.bind(h.createQuery(ReconciliationSql.OUTCOMES))
                .mapTo(Outcomes.class)
                .one();
        if (outcomes.changed() > 0) {
            books.post(Reason.RECONCILIATION, file.id().toString(), scope.runs(), moved);
        }
        return new Result(outcomes, settled(moved));
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
    private int carry(Work work, List<Moved> moved, String... statuses) {
        int[] lines = new int[1];
        String classify = work.first() ? ReconciliationSql.CLASSIFY_FIRST : ReconciliationSql.CLASSIFY_LATER;
        Sets.plan(
                work.h(),
                () -> lines[0] = work.bind(work.h().createQuery(classify))
                        .bind("statuses", statuses)
                        .bind("today", JakartaDay.today(clock))
                        .mapTo(Integer.class)
                        .one());
        Sets.plan(
                work.h(),
                () -> moved.addAll(PaymentChange.apply(work.h(), work.scope().ids())));
        return lines[0];
    }

    private static Rupiah settled(List<Moved> moved) {
        return new Rupiah(moved.stream()
                .filter(some -> some.target() == AccountKind.SETTLED)
                .mapToLong(some -> some.amount().amount())
                .reduce(0, Math::addExact));
    }
}
