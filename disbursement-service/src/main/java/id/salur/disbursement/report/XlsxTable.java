package id.salur.disbursement.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes rows as an Excel workbook of one sheet, row groups as they come: memory stays flat whatever the number of rows. */
final class XlsxTable implements AutoCloseable {
    /** Rows of a sheet at most, by the file format. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int FLUSH_EVERY = 500;
    /** A sheet's name has 31 characters at most. */
    private static final int NAME_LENGTH = 31;

    private final Workbook workbook;
    private Worksheet sheet;
    private final String name;
    private final List<String> header;
    private int sheets;
    private int row;

    XlsxTable(OutputStream out, String name, List<String> header) {
        this.workbook = new Workbook(out, "Salur", null);
        this.name = name;
        this.header = header;
        nextSheet();
    }

    private void nextSheet() {
        sheets++;
        String suffix = sheets == 1 ? "" : " " + sheets;
        sheet = workbook.newWorksheet(
                name.substring(0, Math.min(name.length(), NAME_LENGTH - suffix.length())) + suffix);
        for (int column = 0; column < header.size(); column++) {
            sheet.inlineString(0, column, header.get(column));
            sheet.style(0, column).bold().set();
        }
        row = 1;
    }

    void row(List<Object> values) {
        try {
            if (row == MOST_ROWS) {
                sheet.finish();
                nextSheet();
            }
            for (int column = 0; column < values.size(); column++) {
                cell(column, values.get(column));
            }
            row++;
            if (row % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cell(int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.inlineString(row, column, value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
