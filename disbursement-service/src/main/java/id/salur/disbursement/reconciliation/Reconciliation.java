package id.salur.disbursement.reconciliation;

import id.salur.disbursement.budget.AccountKey;
import id.salur.disbursement.budget.AccountKind;
import id.salur.disbursement.budget.Ledger;
import id.salur.disbursement.budget.LedgerTransaction;
import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.budget.LedgerTransaction.Transfer;
import id.salur.disbursement.channel.Batch;
import id.salur.disbursement.channel.Batches;
import id.salur.disbursement.sql.Sets;
import id.salur.disbursement.stage.StageRun;
import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
import id.salur.platform.sql.CopyIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Carries one result file into the books, in one transaction: streamed to a staging table, then sets. What is equal to the
 * instructed amount is settled; what failed goes back to its run; everything else stays in transit and is a discrepancy.
 */
@ApplicationScoped
class Reconciliation {
    private static final String STAGING =
            "result_staging (file_id, line_no, payment_id, status, amount, reason, value_date, "
                    + "bank_reference, account_number)";

    private final Jdbi jdbi;
    private final Batches batches;
    private final StageRuns runs;
    private final Ledger ledger;
    private final FieldCipher cipher;
    private final Caller caller;

    Reconciliation(Jdbi jdbi, Batches batches, StageRuns runs, Ledger ledger, FieldCipher cipher, Caller caller) {
        this.jdbi = jdbi;
        this.batches = batches;
        this.runs = runs;
        this.ledger = ledger;
        this.cipher = cipher;
        this.caller = caller;
    }

    /** Sums and counts of the payments that a file changed. */
    private record Applied(
            int paid, int failed, int underPaid, int overPaid, Rupiah settledAmount, Rupiah failedAmount) {}

    private record Outcomes(int duplicate, int unknown, int contradicted, int paidAgain) {}

    ResultSummary receive(UUID batchId, InputStream body) {
        Batch batch = batches.lock(batchId);
        UUID file = UUID.randomUUID();
        return jdbi.withHandle(h -> {
            MessageDigest digest = sha256();
            int lines = stage(h, file, batchId, new DigestInputStream(body, digest));
            byte[] hash = digest.digest();
            refuseSeen(h, hash);
            Sets.plan(h, () -> bind(h.createUpdate(ReconciliationSql.CLASSIFY), file, batch)
                    .execute());
            Applied[] applied = new Applied[1];
            Sets.plan(
                    h,
                    () -> applied[0] = bind(h.createQuery(ReconciliationSql.APPLY), file, batch)
                            .mapTo(Applied.class)
                            .one());
            Sets.plan(h, () -> accounts(h, file, batch));
            Outcomes outcomes = bind(h.createQuery(ReconciliationSql.OUTCOMES), file, batch)
                    .mapTo(Outcomes.class)
                    .one();
            ResultSummary summary = summary(file, batchId, lines, applied[0], outcomes);
            record(h, summary, batch, hash);
            post(file, batch, applied[0]);
            return summary;
        });
    }

    private int stage(Handle h, UUID file, UUID batch, InputStream body) {
        try (CopyIn copy = CopyIn.into(h, STAGING)) {
            int lines = ResultFile.read(
                    body,
                    batch,
                    line -> copy.row(
                            file,
                            line.number(),
                            line.paymentId(),
                            line.status(),
                            line.amount(),
                            line.reason(),
                            line.valueDate(),
                            line.bankReference(),
                            line.accountNumber() == null ? null : cipher.encrypt(line.accountNumber())));
            copy.finish();
            return lines;
        }
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

    private static ResultSummary summary(UUID file, UUID batch, int lines, Applied applied, Outcomes outcomes) {
        return new ResultSummary(
                file,
                batch,
                lines,
                applied.paid(),
                applied.failed(),
                applied.underPaid(),
                applied.overPaid() + outcomes.paidAgain(),
                outcomes.duplicate(),
                outcomes.unknown(),
                outcomes.contradicted(),
                applied.settledAmount());
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

    private void post(UUID file, Batch batch, Applied applied) {
        StageRun run = runs.get(batch.runId());
        AccountKey transit = AccountKey.inTransit(run.budget(), run.regionCode(), batch.bank());
        List<Transfer> transfers = new ArrayList<>();
        if (applied.settledAmount().amount() > 0) {
            transfers.add(new Transfer(
                    transit,
                    AccountKey.of(run.budget(), AccountKind.SETTLED, run.regionCode()),
                    applied.settledAmount()));
        }
        if (applied.failedAmount().amount() > 0) {
            transfers.add(new Transfer(
                    transit, AccountKey.ofRun(run.budget(), run.regionCode(), run.id()), applied.failedAmount()));
        }
        if (!transfers.isEmpty()) {
            ledger.post(LedgerTransaction.of(Reason.RECONCILIATION, file.toString(), transfers));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
