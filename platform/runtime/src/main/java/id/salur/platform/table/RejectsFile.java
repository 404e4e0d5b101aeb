package id.salur.platform.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Refused rows as their sender wrote them, each with its reasons behind it: corrected, the file can be sent again as it is. */
interface RejectsFile extends AutoCloseable {
    /** What stands behind the columns of the input; passed over when the file is sent again. */
    List<String> REASONS = List.of("reject_line", "reject_column", "reject_reason", "reject_advice");

    void row(List<String> cells);

    @Override
    void close();

    static RejectsFile open(OutputStream out, TableHead head) {
        if (head.ndjson()) {
            return new Ndjson(out);
        }
        return head.xlsx() ? new Xlsx(out) : new Csv(out, head);
    }

    /** With the separator and the byte order mark of the input. */
    final class Csv implements RejectsFile {
        private final Writer text;
        private final CsvWriter csv;

        Csv(OutputStream out, TableHead head) {
            text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            csv = CsvWriter.builder().fieldSeparator(head.separator()).build(text);
            if (head.mark()) {
                try {
                    text.write('\uFEFF');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public void row(List<String> cells) {
            csv.writeRecord(cells);
        }

        @Override
        public void close() {
            try {
                csv.flush();
                text.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The first row has the keys of all that follow; empty cells are left out. */
    final class Ndjson implements RejectsFile {
        private final JsonGenerator json;
        private List<String> keys;

        Ndjson(OutputStream out) {
            try {
                json = new JsonFactory().createGenerator(out);
                json.setRootValueSeparator(new SerializedString("\n"));
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void row(List<String> cells) {
            if (keys == null) {
                keys = cells;
                return;
            }
            try {
                json.writeStartObject();
                for (int i = 0; i < keys.size() && i < cells.size(); i++) {
                    if (!cells.get(i).isEmpty()) {
                        json.writeStringField(keys.get(i), cells.get(i));
                    }
                }
                json.writeEndObject();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                json.writeRaw('\n');
                json.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Every cell is text, so that a spreadsheet changes none of them. */
    final class Xlsx implements RejectsFile {
        private static final int FLUSH_EACH = 500;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int row;

        Xlsx(OutputStream out) {
            workbook = new Workbook(out, "Salur", "1.0");
            sheet = workbook.newWorksheet("rejects");
        }

        @Override
        public void row(List<String> cells) {
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    sheet.inlineString(row, column, cells.get(column));
                    sheet.style(row, column).format("@").set();
                }
            }
            row++;
            if (row % FLUSH_EACH == 0) {
                try {
                    sheet.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public void close() {
            try {
                workbook.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
