package id.salur.disbursement.reconciliation;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.table.TableFile;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** What a bank's file is called: a type that says nothing is taken if the name says what it is. */
final class FileName {
    private static final List<String> ENDS = List.of(".csv", ".xlsx", ".xml");

    private FileName() {}

    /**
     * The file. Refuses {@code application/octet-stream} without a name of such an end, {@code file-name-required} (415), and a file of
     * nothing that was called a table, {@code csv-empty} (400).
     *
     * @param asked its name, or null where {@code Content-Disposition} says it
     */
    static InputStream require(HttpHeaders headers, String asked, InputStream body) {
        TableFile.requireName(headers, asked, ENDS);
        try {
            byte[] start = body.readNBytes(1);
            if (start.length == 0 && isTable(headers.getMediaType())) {
                throw Problem.of(ProblemType.CSV_EMPTY);
            }
            return new SequenceInputStream(new ByteArrayInputStream(start), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTable(MediaType type) {
        return List.of(TableFile.CSV, TableFile.XLSX, TableFile.EXCEL).stream()
                .anyMatch(table -> MediaType.valueOf(table).isCompatible(type));
    }
}
