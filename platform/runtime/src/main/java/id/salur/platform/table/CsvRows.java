package id.salur.platform.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.io.BufferedReader;
import java.io.FilterInputStream;
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
import java.util.List;
import java.util.function.Consumer;

/** Rows of a CSV file: UTF-8 with or without byte order mark; comma, semicolon or tab; any end of line. */
final class CsvRows implements RowSource {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Longest cell, in characters: a quote that is never closed ends here, not in memory. */
    static final int LONGEST_CELL = 1 << 16;

    /** Lines of a cell: an address has a few, a quote that is never closed has the rest of the file. */
    private static final int MOST_LINES = 20;

    /** Read as a row of its own after the last, unless a quote is open there. */
    private static final String TAIL = "\u0000end";

    private final Ending file;
    private final Reader text;
    private final Separator separator;
    private final boolean mark;
    private int width;

    private CsvRows(Ending file, Reader text, Separator separator, boolean mark) {
        this.file = file;
        this.text = text;
        this.separator = separator;
        this.mark = mark;
    }

    static CsvRows open(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, MARK.length);
        byte[] first = start.readNBytes(MARK.length);
        boolean mark = Arrays.equals(first, MARK);
        if (!mark) {
            start.unread(first);
        }
        Ending file = new Ending(start);
        Reader text = utf8(file);
        try {
            return new CsvRows(file, text, Separator.find(text), mark);
        } catch (CharacterCodingException e) {
            throw (Problem) Problem.of(ProblemType.CSV_ENCODING).initCause(e);
        }
    }

    @Override
    public void forEach(Consumer<RawRow> sink) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator.sign())
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(new Tailed(text, "\n" + TAIL + "\n"))) {
            int line = 0;
            boolean closed = false;
            for (CsvRecord row : csv) {
                line++;
                closed = row.getField(0).equals(TAIL);
                if (!closed) {
                    RawRow raw = RawRow.ofText(line, row.getFields());
                    refuseOpenQuote(raw);
                    sink.accept(raw);
                }
            }
            if (!closed) {
                throw Problem.of(ProblemType.CSV_MALFORMED).with("line", line);
            }
        } catch (CsvParseException e) {
            throw encodingOr(e, Problem.of(ProblemType.CSV_MALFORMED));
        } catch (UncheckedIOException e) {
            throw encodingOr(e, e);
        } catch (IOException e) {
            throw encodingOr(e, new UncheckedIOException(e));
        }
    }

    /** A quote that is not closed would swallow the rows after it, and nobody would miss them: such a cell holds whole rows. */
    private void refuseOpenQuote(RawRow row) {
        width = Math.max(width, row.width());
        for (String cell : row.texts()) {
            if (cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0) {
                continue;
            }
            long separators = cell.chars().filter(c -> c == separator.sign()).count();
            if (cell.contains(TAIL) || cell.lines().count() > MOST_LINES || separators > Math.max(1, width - 2)) {
                throw Problem.of(ProblemType.CSV_MALFORMED).with("line", row.line());
            }
        }
    }

    @Override
    public TableHead head(List<String> cells) {
        return new TableHead(false, separator.sign(), mark, cells);
    }

    @Override
    public boolean ended() {
        return file.ended();
    }

    private static Reader utf8(InputStream in) {
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 14);
    }

    private static RuntimeException encodingOr(Exception e, RuntimeException otherwise) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return Problem.of(ProblemType.CSV_ENCODING);
            }
        }
        return otherwise;
    }

    /** A text, and behind it a few signs more. */
    private static final class Tailed extends FilterReader {
        private final String tail;
        private int given = -1;

        Tailed(Reader text, String tail) {
            super(text);
            this.tail = tail;
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int count = given < 0 ? super.read(buffer, from, length) : -1;
            if (count >= 0) {
                return count;
            }
            given = Math.max(0, given);
            count = Math.min(length, tail.length() - given);
            tail.getChars(given, given + count, buffer, from);
            given += count;
            return count > 0 ? count : -1;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }
    }

    /** Knows whether the last line has an end: a file that was cut on its way stops anywhere. */
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
