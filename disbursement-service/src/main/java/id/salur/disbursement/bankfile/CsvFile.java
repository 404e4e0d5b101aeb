package id.salur.disbursement.bankfile;

import id.salur.platform.table.Columns;
import id.salur.platform.table.DateOrder;
import id.salur.platform.table.TableReader;
import java.io.InputStream;

/** A result file as a table, {@link TableReader}. A fault anywhere refuses the whole file, and so does a last line without end: an account number could be cut. */
final class CsvFile {
    private static final Columns COLUMNS = Columns.of(
            "batch_id", "payment_id", "status", "amount", "reason", "value_date", "bank_reference!", "account_number!");

    private final BankFileSink sink;
    private int lines;

    private CsvFile(BankFileSink sink) {
        this.sink = sink;
    }

    static BankFileSummary read(BankFile file, BankFileSink sink) {
        return new CsvFile(sink).read(file.bytes());
    }

    private BankFileSummary read(InputStream in) {
        sink.head(new BankFileHead(BankFileType.CSV, null, null, null, null, null, null, null, null));
        new TableReader(COLUMNS, DateOrder.DAY_FIRST)
                .read(in, row -> sink.line(CsvLine.parse(row.whole(), ++lines)))
                .requireEnd();
        return new BankFileSummary(lines, 0);
    }
}
