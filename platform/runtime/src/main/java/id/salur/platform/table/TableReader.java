package id.salur.platform.table;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Streams a table, told apart by its first bytes: CSV as spreadsheets of Indonesia and programs save it, XLSX, or
 * NDJSON: one JSON object a line, whose keys are the columns. Memory grows with an XLSX file only, which has limits. Rows are handed over before the end is seen: a caller undoes what it did with
 * them when the file is refused. Faults (400): {@code csv-encoding}, {@code csv-malformed}, {@code csv-separator}, {@code csv-header},
 * {@code csv-empty}, {@code xls-format}, {@code xlsx-encrypted}, {@code xlsx-malformed}, {@code xlsx-limit}, {@code xlsx-sheets},
 * {@code xlsx-formula}, {@code numbers-rounded}; each says where and what to do.
 */
public final class TableReader {
    private static final int START = 8;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Columns columns;
    private final DateOrder dates;
    private final String sheet;

    /** A reader of tables with these columns. */
    public TableReader(Columns columns, DateOrder dates) {
        this(columns, dates, null);
    }

    /** @param sheet name of the sheet of a workbook; null for the one with rows */
    public TableReader(Columns columns, DateOrder dates, String sheet) {
        this.columns = columns;
        this.dates = dates;
        this.sheet = sheet;
    }

    /**
     * What was read.
     *
     * @param rows after the header, without empty ones
     * @param lastLine line of the last of them
     * @param ended whether it has an end: without one the file may have been cut inside its last value
     */
    public record Taken(TableHead head, int rows, int lastLine, boolean ended) {
        /** This, or 400 {@code csv-malformed} with {@code line} and {@code column} of the value that may have been cut. */
        public Taken requireEnd() {
            if (!ended) {
                throw Problem.of(ProblemType.CSV_MALFORMED)
                        .with("line", lastLine)
                        .with("column", head.cells().get(head.cells().size() - 1));
            }
            return this;
        }
    }

    /** Hands over each row that is not empty. */
    public Taken read(InputStream in, Consumer<TableRow> sink) {
        try {
            PushbackInputStream file = new PushbackInputStream(in, START);
            byte[] start = file.readNBytes(START);
            file.unread(start);
            return new Reading(source(file, start), sink).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RowSource source(PushbackInputStream file, byte[] start) throws IOException {
        if (startsWith(start, ZIP)) {
            return new XlsxRows(XlsxParts.read(file), sheet);
        }
        if (startsWith(start, OLE)) {
            throw Problem.of(XlsxParts.isEncrypted(file) ? ProblemType.XLSX_ENCRYPTED : ProblemType.XLS_FORMAT);
        }
        return NdjsonRows.begins(start) ? NdjsonRows.open(file, columns) : CsvRows.open(file);
    }

    private static boolean startsWith(byte[] start, byte[] signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= start.length || start[i] != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /** One file: the first row that is not empty is its header. */
    private final class Reading {
        private final RowSource source;
        private final Consumer<TableRow> sink;
        private final RoundedNumbers rounded = new RoundedNumbers(columns);
        private Layout layout;
        private List<String> header;
        private int rows;
        private RawRow last;

        Reading(RowSource source, Consumer<TableRow> sink) {
            this.source = source;
            this.sink = sink;
        }

        Taken read() {
            source.forEach(this::take);
            if (last == null) {
                throw Problem.of(ProblemType.CSV_EMPTY);
            }
            if (!source.ended() && last.width() < layout.width()) {
                throw Problem.of(ProblemType.CSV_MALFORMED).with("line", last.line());
            }
            hand();
            rounded.end();
            return new Taken(source.head(header), rows, last.line(), source.ended());
        }

        private void take(RawRow row) {
            if (row.isEmpty()) {
                return;
            }
            if (layout == null) {
                layout = Layout.of(row, columns);
                header = layout.own(row);
                return;
            }
            if (last != null) {
                hand();
            }
            last = row;
        }

        /** A row waits for the next: what is wrong with one that was cut is that, and not what is left of its values. */
        private void hand() {
            rows++;
            XlsxRows.refuseFormula(last, layout);
            rounded.look(last, layout);
            sink.accept(new TableRow(last, layout, dates));
        }
    }
}
