package id.salur.disbursement.channel;

import id.salur.disbursement.payment.Batch;
import id.salur.disbursement.payment.BatchPart;
import id.salur.platform.table.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes the file that a bank reads, as CSV. A new column comes last: some readers count. */
@ApplicationScoped
class BatchFile implements BatchFormat {
    static final String HEADER = "batch_id,payment_id,account_number,open_account,amount,family_id,recipient_name";

    private final BatchLines lines;

    BatchFile(BatchLines lines) {
        this.lines = lines;
    }

    @Override
    public MediaType type() {
        return MediaType.valueOf("text/csv;charset=UTF-8");
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public void write(Batch batch, BatchPart part, OutputStream out) throws IOException {
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.write(HEADER + "\n");
        lines.each(
                batch,
                part,
                line -> csv.write(batch.id() + "," + line.id() + "," + line.account() + "," + line.openAccount() + ","
                        + line.amount() + "," + (line.family() == null ? "" : line.family()) + "," + quoted(line.name())
                        + "\n"));
        csv.flush();
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : '"' + PlainText.inert(text).replace("\"", "\"\"") + '"';
    }
}
