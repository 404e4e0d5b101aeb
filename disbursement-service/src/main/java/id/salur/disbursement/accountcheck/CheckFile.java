package id.salur.disbursement.accountcheck;

import id.salur.platform.table.Columns;
import id.salur.platform.table.DateOrder;
import id.salur.platform.table.TableReader;
import id.salur.platform.table.TableRow;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A bank's answer as a table, {@link TableReader}. A fault anywhere refuses the whole file. */
final class CheckFile {
    private static final Columns COLUMNS = Columns.of("family_id", "result", "reason");
    private static final List<String> RESULTS = names(CheckResult.values());
    private static final List<String> REASONS = names(CheckReason.values());

    private CheckFile() {}

    /** @param reason null where it passed */
    record Row(int line, UUID familyId, String result, String reason) {}

    /** Streams the rows; answers how many there were. */
    static int read(InputStream in, Consumer<Row> sink) {
        return new TableReader(COLUMNS, DateOrder.ISO)
                .read(in, row -> sink.accept(row(row.whole())))
                .rows();
    }

    private static Row row(TableRow row) {
        UUID family = row.id("family_id");
        String result = row.text("result");
        if (!RESULTS.contains(result)) {
            throw row.bad("result", RESULTS);
        }
        String reason = row.text("reason");
        boolean passed = result.equals(CheckResult.PASSED.name());
        if (passed ? !reason.isEmpty() : !REASONS.contains(reason)) {
            throw row.bad("reason", passed ? List.of() : REASONS);
        }
        return new Row(row.line(), family, result, passed ? null : reason);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
