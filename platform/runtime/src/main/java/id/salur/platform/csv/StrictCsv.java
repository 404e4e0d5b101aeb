package id.salur.platform.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.salur.platform.problem.Problem;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Streams a CSV file (RFC 4180): UTF-8 without byte order mark, comma, exactly the header, no line break inside a field, a
 * last line with an end. Memory does not grow with the file. Rows are handed over before the end is seen: a caller undoes
 * what it did with them when the file is refused. Faults (400): {@code csv-byte-order-mark}, {@code csv-separator} and
 * {@code csv-header} with {@code expected}, {@code csv-encoding}, {@code csv-malformed}, {@code csv-empty}, and
 * {@code csv-columns} of a caller that asks for whole rows.
 */
public final class StrictCsv {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Longest field, in characters: a quote that is never closed ends here, not in memory. */
    private static final int LONGEST_FIELD = 1 << 16;

    private StrictCsv() {}

    /**
     * A row after the header.
     *
     * @param line of the file where it starts; the header is line 1
     * @param fields as many as the row has
     * @param width of the header
     */
    public record Row(int line, List<String> fields, int width) {
        /** As many fields as the header has, or 400 {@code csv-columns} with {@code line}, {@code expected} and {@code found}. */
        public List<String> whole() {
            if (fields.size() != width) {
                throw Problem.badRequest("csv-columns")
                        .with("line", line)
                        .with("expected", width)
                        .with("found", fields.size());
            }
            return fields;
        }
    }

    /** Hands over each row; answers how many there were. Empty lines are none. */
    public static int read(InputStream in, List<String> header, Consumer<Row> sink) {
        try (Ending file = new Ending(withoutMark(in));
                CsvReader<CsvRecord> csv = reader(utf8(file))) {
            Iterator<CsvRecord> records = csv.iterator();
            requireHeader(records.hasNext() ? records.next().getFields() : List.of(), header);
            int rows = 0;
            while (records.hasNext()) {
                CsvRecord row = records.next();
                sink.accept(new Row(Math.toIntExact(row.getStartingLineNumber()), oneLine(row), header.size()));
                rows++;
            }
            if (!file.ended()) {
                throw Problem.badRequest("csv-malformed");
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

    private static CsvReader<CsvRecord> reader(Reader text) {
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text);
    }

    private static Reader utf8(InputStream in) {
        return new BufferedReader(new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** A quote that is not closed would swallow the rows after it, and nobody would miss them. */
    private static List<String> oneLine(CsvRecord row) {
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

    /** Knows whether the last line has an end: a file that was cut on its way stops anywhere, inside a number too. */
    private static final class Ending extends FilterInputStream {
        private int last = '\n';

        Ending(InputStream in) {
            super(in);
        }

        boolean ended() {
            return last == '\n' || last == '\r';
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            last = next < 0 ? last : next;
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            last = count > 0 ? buffer[from + count - 1] : last;
            return count;
        }
    }
}
