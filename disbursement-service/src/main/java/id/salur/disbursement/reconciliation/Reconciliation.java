package id.salur.disbursement.reconciliation;

import id.salur.disbursement.budget.AccountKind;
import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.channel.Batch;
import id.salur.disbursement.channel.Batches;
import id.salur.disbursement.channel.PaymentBooks;
import id.salur.disbursement.channel.PaymentMoves.Move;
import id.salur.disbursement.channel.PaymentTransitions;
import id.salur.disbursement.sql.Sets;
import id.salur.disbursement.stage.StageRun;
import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.crypto.Sha256;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
import id.salur.platform.sql.CopyIn;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Carries one result file into the books, in one transaction: streamed to a staging table, then sets. Each payment takes the way
 * that the table of transitions has for its lines, and the ledger follows in one transaction; what is not in the table moves
 * nothing and is a discrepancy. Cost grows with the lines of the file; the run is only kept in its state while its sets are worked on.
 */
@ApplicationScoped
class Reconciliation {
    private static final String STAGING =
            "result_staging (file_id, line_no, payment_id, status, amount, reason, value_date, "
                    + "bank_reference, account_number)";

    private final Jdbi jdbi;
    private final Batches batches;
    private final StageRuns runs;
    private final PaymentBooks books;
    private final FieldCipher cipher;
    private final Caller caller;
    private final Clock clock;

    Reconciliation(
            Jdbi jdbi,
            Batches batches,
            StageRuns runs,
            PaymentBooks books,
            FieldCipher cipher,
            Caller caller,
            Clock clock) {
        this.jdbi = jdbi;
        this.batches = batches;
        this.runs = runs;
        this.books = books;
        this.cipher = cipher;
        this.caller = caller;
        this.clock = clock;
    }

    private record Outcomes(
            int paid,
            int failed,
            int underPaid,
            int overPaid,
            int returned,
            int reversed,
            int duplicate,
            int unknown,
            int contradicted) {
        int changed() {
            return paid + failed + underPaid + overPaid + returned + reversed;
        }
    }

    /** Lines of a file, and whether some of them say that money came back. */
    private record Staged(int lines, boolean cameBack) {}

    ResultSummary receive(UUID batchId, ResultReader reader, InputStream body) {
        Batch seen = batches.get(batchId);
        UUID file = UUID.randomUUID();
        return jdbi.withHandle(h -> {
            MessageDigest digest = Sha256.digest();
            Staged staged = stage(h, file, seen, reader, new DigestInputStream(body, digest));
            StageRun run = runs.keep(seen.runId());
            refuseImpossibleDays(h, file, run);
            Batch batch = batches.lock(batchId);
            byte[] hash = digest.digest();
            refuseSeen(h, hash);
            String transitions = PaymentTransitions.sql(runs.closedForMoney(run));
            List<Move> moves = new ArrayList<>(carry(h, file, batch, transitions, "PAID", "FAILED"));
            if (staged.cameBack()) {
                moves.addAll(carry(h, file, batch, transitions, "RETURNED", "REVERSED"));
            }
            Sets.plan(h, () -> accounts(h, file, batch));
            Outcomes outcomes = bind(h.createQuery(ReconciliationSql.OUTCOMES), file, batch)
                    .mapTo(Outcomes.class)
                    .one();
            ResultSummary summary = summary(file, batchId, staged.lines(), outcomes, settled(moves));
            record(h, summary, batch, hash);
            if (outcomes.changed() > 0) {
                books.post(run, Reason.RECONCILIATION, file.toString(), moves, List.of(batchId));
            }
            return summary;
        });
    }

    /** Lines of these statuses: their outcomes, then the payments they change. */
    private static List<Move> carry(Handle h, UUID file, Batch batch, String transitions, String... statuses) {
        List<Move> moves = new ArrayList<>();
        Sets.plan(h, () -> bind(h.createUpdate(ReconciliationSql.CLASSIFY.formatted(transitions)), file, batch)
                .bind("statuses", statuses)
                .execute());
        Sets.plan(
                h,
                () -> moves.addAll(bind(h.createQuery(ReconciliationSql.APPLY.formatted(transitions)), file, batch)
                        .bind("statuses", statuses)
                        .mapTo(Move.class)
                        .list()));
        return moves;
    }

    private static Rupiah settled(List<Move> moves) {
        return new Rupiah(moves.stream()
                .filter(move -> move.target() == AccountKind.SETTLED)
                .mapToLong(move -> move.amount().amount())
                .reduce(0, Math::addExact));
    }

    private Staged stage(Handle h, UUID file, Batch batch, ResultReader reader, InputStream body) {
        boolean[] cameBack = new boolean[1];
        try (CopyIn copy = CopyIn.into(h, STAGING)) {
            int lines = reader.read(body, batch, line -> {
                cameBack[0] |= line.status().equals("RETURNED") || line.status().equals("REVERSED");
                copy.row(
                        file,
                        line.number(),
                        line.paymentId(),
                        line.status(),
                        line.amount(),
                        line.reason(),
                        line.valueDate(),
                        line.bankReference(),
                        line.accountNumber() == null ? null : cipher.encrypt(line.accountNumber()));
            });
            copy.finish();
            return new Staged(lines, cameBack[0]);
        }
    }

    /** A day before the release or still to come would be the day that a family is judged by. */
    private void refuseImpossibleDays(Handle h, UUID file, StageRun run) {
        LocalDate today = JakartaDay.today(clock);
        h.createQuery("""
                        select s.line_no from result_staging s, stage_run r
                        where s.file_id = :file and r.id = :run and (s.value_date < r.released_on or s.value_date > :today)
                        order by s.line_no limit 1""")
                .bind("file", file)
                .bind("run", run.id())
                .bind("today", today)
                .mapTo(Integer.class)
                .findOne()
                .ifPresent(line -> {
                    throw Problem.badRequest("csv-value")
                            .with("line", line)
                            .with("column", "value_date")
                            .with("expected", "from the day of the release to " + today);
                });
    }

    private static void refuseSeen(Handle h, byte[] hash) {
        boolean seen = h.createQuery("select exists (select from result_file where sha256 = :hash)")
                .bind("hash", hash)
                .mapTo(Boolean.class)
                .one();
        if (seen) {
            throw Problem.conflict("file-already-received");
        }
    }

    private static <S extends SqlStatement<S>> S bind(S statement, UUID file, Batch batch) {
        return statement
                .bind("fileId", file)
                .bind("batchId", batch.id())
                .bind("bank", batch.bank())
                .bind("regionCode", batch.regionCode());
    }

    private static void accounts(Handle h, UUID file, Batch batch) {
        bind(h.createUpdate(ReconciliationSql.OPEN_ACCOUNTS), file, batch).execute();
        bind(h.createUpdate(ReconciliationSql.FAILED_ACCOUNTS), file, batch).execute();
        bind(h.createUpdate(ReconciliationSql.BATCH_STATE), file, batch).execute();
        bind(h.createUpdate("delete from result_staging where file_id = :fileId"), file, batch)
                .execute();
    }

    private static ResultSummary summary(UUID file, UUID batch, int lines, Outcomes outcomes, Rupiah settled) {
        return new ResultSummary(
                file,
                batch,
                lines,
                outcomes.paid(),
                outcomes.failed(),
                outcomes.underPaid(),
                outcomes.overPaid(),
                outcomes.returned(),
                outcomes.reversed(),
                outcomes.duplicate(),
                outcomes.unknown(),
                outcomes.contradicted(),
                settled);
    }

    private void record(Handle h, ResultSummary summary, Batch batch, byte[] hash) {
        int written = h.createUpdate(ReconciliationSql.FILE)
                .bindMethods(summary)
                .bind("regionCode", batch.regionCode())
                .bind("sha256", hash)
                .bind("actor", caller.id())
                .execute();
        if (written == 0) {
            throw Problem.conflict("file-already-received");
        }
    }
}
