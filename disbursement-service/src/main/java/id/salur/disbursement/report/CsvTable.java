package id.salur.disbursement.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.salur.platform.table.PlainText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes rows as CSV in UTF-8. A text that a spreadsheet would take for a formula (it begins with {@code = + - @}, a tab or a
 * carriage return) gets an apostrophe before it; numbers stay numbers.
 */
public final class CsvTable implements AutoCloseable {
    private final CsvWriter csv;

    public CsvTable(OutputStream out, List<String> header) {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        csv = CsvWriter.builder().build(writer);
        csv.writeRecord(header);
    }

    /** One row; null is empty. */
    public void row(List<?> values) {
        csv.writeRecord(values.stream().map(CsvTable::cell).toList());
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof String text ? PlainText.inert(text) : value.toString();
    }

    /** Writes what is left; the stream stays open, for it belongs to the server. */
    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
