package id.salur.disbursement.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes rows as an Excel workbook: a title and what stands below it, an empty row, the header, the rows. Row groups go out as
 * they come: memory stays flat whatever the number of rows. What does not fit a sheet goes on in the next, under its own header.
 */
final class XlsxTable implements AutoCloseable {
    /** Rows of a sheet at most, by the file format. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int FLUSH_EVERY = 500;
    /** A sheet's name has 31 characters at most. */
    private static final int NAME_LENGTH = 31;

    private static final String WHOLE = "#,##0";
    private static final String TITLE_FILL = "D9E2F3";
    private static final int TITLE_SIZE = 14;

    private final Workbook workbook;
    private Worksheet sheet;
    private final String name;
    private final List<String> heading;
    private final List<Column> columns;
    private final boolean indonesian;
    private int sheets;
    private int row;

    XlsxTable(OutputStream out, String name, List<String> heading, List<Column> columns, boolean indonesian) {
        this.workbook = new Workbook(out, "Salur", null);
        this.name = name;
        this.heading = heading;
        this.columns = columns;
        this.indonesian = indonesian;
        nextSheet();
    }

    private void nextSheet() {
        sheets++;
        row = 0;
        String suffix = sheets == 1 ? "" : " " + sheets;
        sheet = workbook.newWorksheet(
                name.substring(0, Math.min(name.length(), NAME_LENGTH - suffix.length())) + suffix);
        if (sheets == 1) {
            writeHeading();
        }
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, width(columns.get(column).type()));
            sheet.inlineString(row, column, columns.get(column).title(indonesian));
            sheet.style(row, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fillColor(TITLE_FILL)
                    .set();
        }
        sheet.repeatRows(row);
        row++;
        sheet.freezePane(0, row);
    }

    private void writeHeading() {
        for (String line : heading) {
            sheet.inlineString(row, 0, line);
            if (row == 0) {
                sheet.style(row, 0).bold().fontSize(TITLE_SIZE).set();
            }
            row++;
        }
        if (!heading.isEmpty()) {
            row++;
        }
    }

    private static int width(Column.Type type) {
        return switch (type) {
            case TEXT -> 26;
            case RUPIAH -> 22;
            case COUNT, DAYS, PERCENT -> 14;
        };
    }

    void row(List<Object> values) {
        write(values, false);
    }

    /** The last row, set off from the others. */
    void totals(List<Object> values) {
        write(values, true);
    }

    private void write(List<Object> values, boolean bold) {
        try {
            if (row == MOST_ROWS) {
                sheet.finish();
                nextSheet();
            }
            for (int column = 0; column < values.size(); column++) {
                cell(column, values.get(column), bold);
            }
            row++;
            if (row % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cell(int column, Object value, boolean bold) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
            sheet.style(row, column)
                    .format(columns.get(column).type() == Column.Type.PERCENT ? "0.00" : WHOLE)
                    .set();
        } else if (value != null) {
            sheet.inlineString(row, column, value.toString());
        }
        if (bold) {
            sheet.style(row, column).bold().set();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
