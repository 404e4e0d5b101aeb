package id.salur.disbursement.reconciliation;

import id.salur.disbursement.bankfile.BankFileHead;
import id.salur.disbursement.bankfile.BankFileReader;
import id.salur.disbursement.bankfile.BankFileSink;
import id.salur.disbursement.bankfile.BankFileType;
import id.salur.disbursement.bankfile.BankLine;
import id.salur.disbursement.bankfile.OriginalFile;
import id.salur.disbursement.channel.Batch;
import id.salur.disbursement.channel.Batches;
import id.salur.disbursement.payee.BankReasons;
import id.salur.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.function.Consumer;

/** What a bank answers to one batch: lines of its file, which must name no other batch and no other bank. */
@ApplicationScoped
class BankAnswer implements ResultReader {
    private final BankFileReader reader;
    private final Batches batches;
    private final BankReasons reasons;

    BankAnswer(BankFileReader reader, Batches batches, BankReasons reasons) {
        this.reader = reader;
        this.batches = batches;
        this.reasons = reasons;
    }

    @Override
    public int read(InputStream in, Batch batch, Consumer<ResultLine> sink) {
        return reader.read(in, new Answer(batch, sink)).lines();
    }

    /** Holds the file to the batch. */
    private final class Answer implements BankFileSink {
        private final Batch batch;
        private final Consumer<ResultLine> sink;
        private boolean csv;

        Answer(Batch batch, Consumer<ResultLine> sink) {
            this.batch = batch;
            this.sink = sink;
        }

        @Override
        public void head(BankFileHead head) {
            csv = head.type() == BankFileType.CSV;
            if (head.bank() != null && !head.bank().equals(batch.bank())) {
                throw Problem.unprocessable("result-of-another-bank").with("line", 1);
            }
        }

        @Override
        public void original(OriginalFile original) {
            if (!batch.id().equals(original.batch())) {
                throw another(original.row());
            }
            if (original.payments() != null) {
                require(
                        "number-of-transactions",
                        original.payments(),
                        batches.told(batch, original.part()).payments());
            }
            if (original.amount() != null) {
                require(
                        "control-sum",
                        original.amount(),
                        batches.told(batch, original.part()).amount().amount());
            }
        }

        @Override
        public void line(BankLine line) {
            if (line.batch() != null && !line.batch().equals(batch.id())) {
                throw another(line.row());
            }
            boolean charge = line.kind() == BankLine.Kind.CHARGE;
            boolean paid = charge || line.kind() == BankLine.Kind.PAID;
            sink.accept(new ResultLine(
                    csv ? line.row() : line.number(),
                    charge ? null : line.payment(),
                    paid ? "PAID" : line.kind().name(),
                    line.amount(),
                    paid ? null : reasons.of(line.reasonCode()),
                    line.day(),
                    line.reference(),
                    line.account()));
        }

        private static Problem another(int row) {
            return Problem.unprocessable("result-of-another-batch").with("line", row);
        }

        private static void require(String slug, long said, long told) {
            if (said != told) {
                throw Problem.unprocessable(slug)
                        .with("given", Long.toString(said))
                        .with("found", told);
            }
        }
    }
}
