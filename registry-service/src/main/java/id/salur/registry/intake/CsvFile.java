package id.salur.registry.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.salur.platform.problem.Problem;
import java.io.BufferedReader;
import java.io.FilterReader;
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

/** The form of the file: UTF-8 without byte order mark, comma, exactly this header. Anything else is refused whole. */
final class CsvFile {
    static final List<String> HEADER = List.of(
            "kk",
            "nik",
            "name",
            "sex",
            "birth_date",
            "relation",
            "recipient",
            "village",
            "desil",
            "school_level",
            "pregnant_until",
            "severe_disability",
            "employment",
            "programmes");
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Gets each row after the header. */
    interface RowSink {
        void row(List<String> fields);
    }

    private CsvFile() {}

    static void read(InputStream in, RowSink sink) {
        try (QuoteCount text = new QuoteCount(utf8(in));
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            header(records.hasNext() ? records.next().getFields() : List.of());
            while (records.hasNext()) {
                List<String> fields = records.next().getFields();
                if (fields.stream().anyMatch(CsvFile::spansLines)) {
                    throw Problem.badRequest("csv-malformed");
                }
                sink.row(fields);
            }
            if (text.open() || !text.ended()) {
                throw Problem.badRequest("csv-malformed");
            }
        } catch (CsvParseException e) {
            throw encodingOr(e, Problem.badRequest("csv-malformed"));
        } catch (UncheckedIOException e) {
            throw encodingOr(e, e);
        } catch (IOException e) {
            throw encodingOr(e, new UncheckedIOException(e));
        }
    }

    /** A quote that is not closed would swallow the rows after it, and nobody would miss them. */
    private static boolean spansLines(String field) {
        return field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0;
    }

    private static Reader utf8(InputStream in) throws IOException {
        return new BufferedReader(new InputStreamReader(
                withoutMark(in),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** Counts quotes on the way: an odd number at the end means that one was never closed. Knows how the file ended. */
    private static final class QuoteCount extends FilterReader {
        private boolean odd;
        private char last = '\n';

        QuoteCount(Reader in) {
            super(in);
        }

        boolean open() {
            return odd;
        }

        /** Whether the last line is whole: a file that was cut on its way ends anywhere. */
        boolean ended() {
            return last == '\n' || last == '\r';
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            for (int i = from; i < from + count; i++) {
                odd ^= buffer[i] == '"';
            }
            if (count > 0) {
                last = buffer[from + count - 1];
            }
            return count;
        }
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
        PushbackInputStream file = new PushbackInputStream(in, UTF_8_MARK.length);
        byte[] start = file.readNBytes(UTF_8_MARK.length);
        if (Arrays.equals(start, UTF_8_MARK)) {
            throw Problem.badRequest("csv-byte-order-mark");
        }
        file.unread(start);
        return file;
    }

    private static void header(List<String> found) {
        if (found.equals(HEADER)) {
            return;
        }
        if (found.size() == 1
                && (found.get(0).contains(";")
                        || found.get(0).contains("\t")
                        || found.get(0).startsWith("sep="))) {
            throw Problem.badRequest("csv-separator").with("expected", ",");
        }
        throw Problem.badRequest("csv-header").with("expected", String.join(",", HEADER));
    }
}
