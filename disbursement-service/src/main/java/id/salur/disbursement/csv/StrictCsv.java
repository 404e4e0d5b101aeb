package id.salur.disbursement.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.salur.platform.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Streams a CSV file: UTF-8 without byte order mark, comma, exactly the header. Otherwise {@code csv-byte-order-mark},
 * {@code csv-separator}, {@code csv-header}, {@code csv-encoding}, {@code csv-malformed} or {@code csv-empty} (400). Rows may
 * have any number of fields.
 */
public final class StrictCsv {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private StrictCsv() {}

    /** Hands over the fields of each row after the header; answers how many rows there were. */
    public static int read(InputStream in, List<String> header, Consumer<List<String>> sink) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new BufferedReader(new InputStreamReader(
                        withoutMark(in),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT))))) {
            Iterator<CsvRecord> records = csv.iterator();
            requireHeader(records.hasNext() ? records.next().getFields() : List.of(), header);
            int rows = 0;
            while (records.hasNext()) {
                sink.accept(row(records.next()));
                rows++;
            }
            if (rows == 0) {
                throw Problem.badRequest("csv-empty");
            }
            return rows;
        } catch (CsvParseException e) {
            throw encodingOr(e, Problem.badRequest("csv-malformed"));
        } catch (UncheckedIOException e) {
            throw encodingOr(e, e);
        } catch (IOException e) {
            throw encodingOr(e, new UncheckedIOException(e));
        }
    }

    /** A quote that is not closed would swallow the rows after it, and nobody would miss them. */
    private static List<String> row(CsvRecord row) {
        List<String> fields = row.getFields();
        if (fields.stream().anyMatch(field -> field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0)) {
            throw Problem.badRequest("csv-malformed");
        }
        return fields;
    }

    private static RuntimeException encodingOr(Exception e, RuntimeException otherwise) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return Problem.badRequest("csv-encoding");
            }
        }
        return otherwise;
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        PushbackInputStream file = new PushbackInputStream(in, MARK.length);
        byte[] start = file.readNBytes(MARK.length);
        if (Arrays.equals(start, MARK)) {
            throw Problem.badRequest("csv-byte-order-mark");
        }
        file.unread(start);
        return file;
    }

    private static void requireHeader(List<String> found, List<String> header) {
        if (found.equals(header)) {
            return;
        }
        String first = found.isEmpty() ? "" : found.get(0);
        if (found.size() == 1 && (first.contains(";") || first.contains("\t") || first.startsWith("sep="))) {
            throw Problem.badRequest("csv-separator").with("expected", ",");
        }
        throw Problem.badRequest("csv-header").with("expected", String.join(",", header));
    }
}
