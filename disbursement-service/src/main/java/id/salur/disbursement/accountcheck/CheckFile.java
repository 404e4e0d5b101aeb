package id.salur.disbursement.accountcheck;

import id.salur.platform.csv.StrictCsv;
import id.salur.platform.problem.Problem;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A bank's answer in CSV, {@link StrictCsv}. A fault anywhere refuses the whole file. */
final class CheckFile {
    static final List<String> HEADER = List.of("family_id", "result", "reason");
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final List<String> RESULTS = names(CheckResult.values());
    private static final List<String> REASONS = names(CheckReason.values());

    private CheckFile() {}

    /** @param reason null where it passed */
    record Row(int line, UUID familyId, String result, String reason) {}

    /** Streams the rows; answers how many there were. */
    static int read(InputStream in, Consumer<Row> sink) {
        return StrictCsv.read(in, HEADER, row -> sink.accept(row(row.whole(), row.line())));
    }

    private static Row row(List<String> fields, int line) {
        if (!fields.get(0).matches(ID)) {
            throw bad(line, 0);
        }
        String result = fields.get(1);
        if (!RESULTS.contains(result)) {
            throw bad(line, 1).with("expected", RESULTS);
        }
        String reason = fields.get(2);
        boolean passed = result.equals(CheckResult.PASSED.name());
        if (passed ? !reason.isEmpty() : !REASONS.contains(reason)) {
            throw passed ? bad(line, 2) : bad(line, 2).with("expected", REASONS);
        }
        return new Row(line, UUID.fromString(fields.get(0)), result, passed ? null : reason);
    }

    static Problem bad(int line, int column) {
        return Problem.badRequest("csv-value").with("line", line).with("column", HEADER.get(column));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
