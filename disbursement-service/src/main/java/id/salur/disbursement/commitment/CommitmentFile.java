package id.salur.disbursement.commitment;

import id.salur.platform.table.Columns;
import id.salur.platform.table.DateOrder;
import id.salur.platform.table.TableReader;
import id.salur.platform.table.TableRow;
import java.io.InputStream;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** A commitment report, {@link TableReader}. A fault anywhere refuses the whole file. */
final class CommitmentFile {
    private static final Columns COLUMNS = Columns.of("family_id", "kind", "missed_months");
    private static final Set<String> KINDS = Set.of("HEALTH", "EDUCATION", "WELFARE");
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private CommitmentFile() {}

    record Row(int line, UUID familyId, String kind, int missedMonths) {}

    /** Streams the rows; answers how many there were. No more months are missed than the stage has. */
    static int read(InputStream in, int months, Consumer<Row> sink) {
        return new TableReader(COLUMNS, DateOrder.ISO)
                .read(in, row -> sink.accept(row(row.whole(), months)))
                .rows();
    }

    private static Row row(TableRow row, int months) {
        String family = row.text("family_id");
        if (!family.matches(ID)) {
            throw row.bad("family_id");
        }
        if (!KINDS.contains(row.text("kind"))) {
            throw row.bad("kind");
        }
        if (!row.text("missed_months").matches("[0-3]") || Integer.parseInt(row.text("missed_months")) > months) {
            throw row.bad("missed_months");
        }
        return new Row(
                row.line(), UUID.fromString(family), row.text("kind"), Integer.parseInt(row.text("missed_months")));
    }
}
