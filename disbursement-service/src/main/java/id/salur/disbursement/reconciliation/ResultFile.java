package id.salur.disbursement.reconciliation;

import id.salur.disbursement.channel.Batch;
import id.salur.platform.table.Columns;
import id.salur.platform.table.DateOrder;
import id.salur.platform.table.TableReader;
import java.io.InputStream;
import java.util.function.Consumer;

/** A result file as a table, {@link TableReader}. A fault anywhere refuses the whole file, and so does a last line without end: an account number could be cut. */
final class ResultFile implements ResultReader {
    static final Columns COLUMNS = Columns.of(
            "batch_id", "payment_id", "status", "amount", "reason", "value_date", "bank_reference!", "account_number!");

    @Override
    public int read(InputStream in, Batch batch, Consumer<ResultLine> sink) {
        return new TableReader(COLUMNS, DateOrder.DAY_FIRST)
                .read(in, row -> sink.accept(ResultRow.parse(row.whole(), batch.id())))
                .requireEnd()
                .rows();
    }
}
