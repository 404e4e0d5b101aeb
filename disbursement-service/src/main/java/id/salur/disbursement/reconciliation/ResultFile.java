package id.salur.disbursement.reconciliation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.salur.disbursement.channel.Batch;
import id.salur.platform.problem.Problem;
import java.io.BufferedReader;
import java.io.FilterInputStream;
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

/** The form of a result file: UTF-8 without byte order mark, comma, exactly this header. A fault anywhere refuses the whole file. */
final class ResultFile implements ResultReader {
    static final List<String> HEADER = List.of(
            "batch_id", "payment_id", "status", "amount", "reason", "value_date", "bank_reference", "account_number");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Override
    public int read(InputStream in, Batch batch, Consumer<ResultLine> sink) {
        try (WholeLines end = new WholeLines(withoutMark(in));
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(new BufferedReader(new InputStreamReader(
                                end,
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT))))) {
            Iterator<CsvRecord> records = csv.iterator();
            header(records.hasNext() ? records.next().getFields() : List.of());
            int lines = 0;
            while (records.hasNext()) {
                CsvRecord row = records.next();
                sink.accept(ResultRow.parse(row.getFields(), Math.toIntExact(row.getStartingLineNumber()), batch.id()));
                lines++;
            }
            if (lines == 0) {
                throw Problem.badRequest("csv-empty");
            }
            if (!end.reached()) {
                throw Problem.badRequest("csv-malformed");
            }
            return lines;
        } catch (CsvParseException e) {
            throw encodingOr(e, Problem.badRequest("csv-malformed"));
        } catch (UncheckedIOException e) {
            throw encodingOr(e, e);
        } catch (IOException e) {
            throw encodingOr(e, new UncheckedIOException(e));
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
        PushbackInputStream file = new PushbackInputStream(in, MARK.length);
        byte[] start = file.readNBytes(MARK.length);
        if (Arrays.equals(start, MARK)) {
            throw Problem.badRequest("csv-byte-order-mark");
        }
        file.unread(start);
        return file;
    }

    private static void header(List<String> found) {
        if (found.equals(HEADER)) {
            return;
        }
        String first = found.isEmpty() ? "" : found.get(0);
        if (found.size() == 1 && (first.contains(";") || first.contains("\t") || first.startsWith("sep="))) {
            throw Problem.badRequest("csv-separator").with("expected", ",");
        }
        throw Problem.badRequest("csv-header").with("expected", String.join(",", HEADER));
    }

    /** Knows whether the last line is whole: a file that was cut on its way ends anywhere, an account number too. */
    private static final class WholeLines extends FilterInputStream {
        private int last = '\n';

        WholeLines(InputStream in) {
            super(in);
        }

        boolean reached() {
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
