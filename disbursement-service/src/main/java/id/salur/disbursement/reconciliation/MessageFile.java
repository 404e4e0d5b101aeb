package id.salur.disbursement.reconciliation;

import id.salur.disbursement.channel.Batch;
import id.salur.disbursement.channel.Batches;
import id.salur.disbursement.iso.MessageReader;
import id.salur.disbursement.iso.MessageType;
import id.salur.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.function.Consumer;

/** A result file as ISO 20022: pain.002 (status of payments), camt.053 or camt.054 (entries on the account). */
@ApplicationScoped
class MessageFile implements ResultReader {
    private final Batches batches;

    MessageFile(Batches batches) {
        this.batches = batches;
    }

    @Override
    public int read(InputStream in, Batch batch, Consumer<ResultLine> sink) {
        MessageReader message =
                MessageReader.open(in, EnumSet.of(MessageType.PAIN_002, MessageType.CAMT_053, MessageType.CAMT_054));
        int lines = message.type() == MessageType.PAIN_002
                ? new StatusReport(message, batch, batches, sink).read()
                : new Statement(message, batch, sink).read();
        if (lines == 0) {
            throw Problem.badRequest("xml-empty");
        }
        return lines;
    }
}
