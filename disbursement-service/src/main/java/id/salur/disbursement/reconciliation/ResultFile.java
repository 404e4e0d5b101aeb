package id.salur.disbursement.reconciliation;

import id.salur.disbursement.channel.Batch;
import id.salur.platform.csv.StrictCsv;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** A result file in CSV, {@link StrictCsv}. A fault anywhere refuses the whole file. */
final class ResultFile implements ResultReader {
    static final List<String> HEADER = List.of(
            "batch_id", "payment_id", "status", "amount", "reason", "value_date", "bank_reference", "account_number");

    @Override
    public int read(InputStream in, Batch batch, Consumer<ResultLine> sink) {
        return StrictCsv.read(in, HEADER, row -> sink.accept(ResultRow.parse(row, batch.id())));
    }
}
