package id.salur.disbursement.commitment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.salur.platform.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The form of a commitment report: UTF-8, comma, exactly this header. A fault anywhere refuses the whole file. */
final class CommitmentFile {
    static final List<String> HEADER = List.of("family_id", "kind", "missed_months");
    private static final Set<String> KINDS = Set.of("HEALTH", "EDUCATION", "WELFARE");
    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private CommitmentFile() {}

    record Row(int line, UUID familyId, String kind, int missedMonths) {}

    /** Streams the rows; answers how many there were. */
    static int read(InputStream in, Consumer<Row> sink) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())))) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext() || !records.next().getFields().equals(HEADER)) {
                throw Problem.badRequest("csv-header").with("expected", String.join(",", HEADER));
            }
            int rows = 0;
            while (records.hasNext()) {
                CsvRecord row = records.next();
                sink.accept(row(row.getFields(), Math.toIntExact(row.getStartingLineNumber())));
                rows++;
            }
            if (rows == 0) {
                throw Problem.badRequest("csv-empty");
            }
            return rows;
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw refused(e);
        }
    }

    private static RuntimeException refused(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return Problem.badRequest("csv-encoding");
            }
        }
        return e instanceof CsvParseException
                ? Problem.badRequest("csv-malformed")
                : e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
    }

    private static Row row(List<String> fields, int line) {
        if (fields.size() != HEADER.size()) {
            throw Problem.badRequest("csv-columns")
                    .with("line", line)
                    .with("expected", HEADER.size())
                    .with("found", fields.size());
        }
        if (!fields.get(0).matches(ID)) {
            throw bad(line, 0);
        }
        if (!KINDS.contains(fields.get(1))) {
            throw bad(line, 1);
        }
        if (!fields.get(2).matches("[0-3]")) {
            throw bad(line, 2);
        }
        return new Row(line, UUID.fromString(fields.get(0)), fields.get(1), Integer.parseInt(fields.get(2)));
    }

    static Problem bad(int line, int column) {
        return Problem.badRequest("csv-value").with("line", line).with("column", HEADER.get(column));
    }
}
