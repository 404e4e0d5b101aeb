package id.salur.disbursement.reconciliation;

import id.salur.disbursement.bankfile.BankFileHead;
import id.salur.disbursement.bankfile.BankFileSink;
import id.salur.disbursement.bankfile.BankLine;
import id.salur.disbursement.bankfile.OriginalFile;
import id.salur.disbursement.payment.Batch;
import id.salur.disbursement.payment.Batches;
import id.salur.disbursement.reconciliation.ResultFiles.Kept;
import id.salur.disbursement.reconciliation.Settlement.Scope;
import id.salur.disbursement.stage.StageRun;
import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes in answers to one batch: a line of another batch refuses the file. */
@ApplicationScoped
class Reconciliation {
    private final Jdbi jdbi;
    private final Batches batches;
    private final StageRuns runs;
    private final Staging staging;
    private final Intake intake;
    private final Clock clock;

    Reconciliation(Jdbi jdbi, Batches batches, StageRuns runs, Staging staging, Intake intake, Clock clock) {
        this.jdbi = jdbi;
        this.batches = batches;
        this.runs = runs;
        this.staging = staging;
        this.intake = intake;
        this.clock = clock;
    }

    Taken receive(UUID batchId, InputStream body) {
        Batch seen = batches.get(batchId);
        return jdbi.withHandle(h -> {
            UUID file = ResultFiles.newId(h);
            Staging.Staged staged = staging.stage(h, file, body, new OfBatch(seen));
            StageRun run = runs.keep(seen.runId());
            refuseImpossibleDays(h, file, run, seen);
            Batch batch = batches.lock(batchId);
            Incoming incoming = new Incoming(
                    file,
                    batchId,
                    batch.regionCode(),
                    batch.bank(),
                    "",
                    staged.head(),
                    staged.sha256(),
                    staged.lines(),
                    staged.cameBack(),
                    staged.sums());
            return intake.take(h, incoming, () -> new Scope(List.of(batch), List.of(run), Set.of()));
        });
    }

    /** What was made of a file, and whether it was the first time that it came. */
    record Taken(Kept file, boolean first) {}

    /** A day before the release or still to come would be the day that a family is judged by. */
    private void refuseImpossibleDays(Handle h, UUID file, StageRun run, Batch batch) {
        LocalDate today = JakartaDay.today(clock);
        h.createQuery("""
            select s.row_no from result_staging s
            where s.file_id = :file and (s.value_date < :releasedOn or s.value_date > :today)
              and (s.scope = 'BATCH' or exists (select from payment p where p.id = s.payment_id and p.batch_id = :batch))
            order by s.line_no limit 1\
            """)
                .bind("file", file)
                .bind("releasedOn", run.releasedOn())
                .bind("batch", batch.id())
                .bind("today", today)
                .mapTo(Integer.class)
                .findOne()
                .ifPresent(line -> {
                    throw Problem.of(ProblemType.CSV_VALUE)
                            .with("line", line)
                            .with("column", "value_date")
                            .with("expected", run.releasedOn() + " – " + today);
                });
    }

    /** Refuses what is of another batch or bank, or tells of another file than the bank was given. */
    private final class OfBatch implements BankFileSink {
        private final Batch batch;

        OfBatch(Batch batch) {
            this.batch = batch;
        }

        @Override
        public void head(BankFileHead head) {
            if (head.bank() != null && !head.bank().equals(batch.bank())) {
                throw Problem.of(ProblemType.RESULT_OF_ANOTHER_BANK).with("bank", head.bank());
            }
        }

        @Override
        public void original(OriginalFile original) {
            if (!batch.id().equals(original.batch())) {
                throw ofAnother(original.row());
            }
            Intake.requireAsTold(original, batches.told(batch, original.part()));
        }

        @Override
        public void line(BankLine line) {
            if (line.batch() != null && !line.batch().equals(batch.id())) {
                throw ofAnother(line.row());
            }
        }

        private static Problem ofAnother(int line) {
            return Problem.of(ProblemType.RESULT_OF_ANOTHER_BATCH).with("line", line);
        }
    }
}
