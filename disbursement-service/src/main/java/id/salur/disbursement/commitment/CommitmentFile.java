package id.salur.disbursement.commitment;

import id.salur.platform.csv.StrictCsv;
import id.salur.platform.problem.Problem;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** A commitment report in CSV, {@link StrictCsv}. A fault anywhere refuses the whole file. */
final class CommitmentFile {
    static final List<String> HEADER = List.of("family_id", "kind", "missed_months");
    private static final Set<String> KINDS = Set.of("HEALTH", "EDUCATION", "WELFARE");
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private CommitmentFile() {}

    record Row(int line, UUID familyId, String kind, int missedMonths) {}

    /** Streams the rows; answers how many there were. No more months are missed than the stage has. */
    static int read(InputStream in, int months, Consumer<Row> sink) {
        return StrictCsv.read(in, HEADER, row -> sink.accept(row(row.whole(), row.line(), months)));
    }

    private static Row row(List<String> fields, int line, int months) {
        if (!fields.get(0).matches(ID)) {
            throw bad(line, 0);
        }
        if (!KINDS.contains(fields.get(1))) {
            throw bad(line, 1);
        }
        if (!fields.get(2).matches("[0-3]") || Integer.parseInt(fields.get(2)) > months) {
            throw bad(line, 2);
        }
        return new Row(line, UUID.fromString(fields.get(0)), fields.get(1), Integer.parseInt(fields.get(2)));
    }

    static Problem bad(int line, int column) {
        return Problem.badRequest("csv-value").with("line", line).with("column", HEADER.get(column));
    }
}
