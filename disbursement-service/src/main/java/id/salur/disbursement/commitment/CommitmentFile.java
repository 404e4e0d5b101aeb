package id.salur.disbursement.commitment;

import id.salur.platform.table.Columns;
import id.salur.platform.table.DateOrder;
import id.salur.platform.table.TableReader;
import id.salur.platform.table.TableRow;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A commitment report, {@link TableReader}. A fault anywhere refuses the whole file. */
final class CommitmentFile {
    private static final Columns COLUMNS = Columns.of("family_id", "kind", "missed_months");
    private static final List<String> KINDS = List.of("HEALTH", "EDUCATION", "WELFARE");
    private static final List<String> COUNTS = List.of("0", "1", "2", "3");

    private CommitmentFile() {}

    record Row(int line, UUID familyId, String kind, int missedMonths) {}

    /** Streams the rows; answers how many there were. No more months are missed than the stage has. */
    static int read(InputStream in, int months, Consumer<Row> sink) {
        return new TableReader(COLUMNS, DateOrder.ISO)
                .read(in, row -> sink.accept(row(row.whole(), months)))
                .rows();
    }

    private static Row row(TableRow row, int months) {
        UUID family = row.id("family_id");
        if (!KINDS.contains(row.text("kind"))) {
            throw row.bad("kind", KINDS);
        }
        List<String> counts = COUNTS.subList(0, Math.min(months + 1, COUNTS.size()));
        int missed = counts.indexOf(row.text("missed_months"));
        if (missed < 0) {
            throw row.bad("missed_months", counts);
        }
        return new Row(row.line(), family, row.text("kind"), missed);
    }
}
