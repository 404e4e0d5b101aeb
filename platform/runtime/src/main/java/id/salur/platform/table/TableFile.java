package id.salur.platform.table;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a table is called in a request. What it is is seen in its first bytes, see {@link TableReader}. */
public final class TableFile {
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What browsers on a machine with Excel call a CSV file. */
    public static final String EXCEL = "application/vnd.ms-excel";

    /** Needs a name that ends with {@code .csv} or {@code .xlsx}, see {@link #requireName}. */
    public static final String BYTES = "application/octet-stream";

    private static final Pattern NAME =
            Pattern.compile("(?i)(^|;)\\s*filename\\*?\\s*=\\s*[^;]*\\.(csv|xlsx)\"?\\s*(;|$)");

    private TableFile() {}

    /** 415 {@code file-name-required} for bytes of no kind whose {@code Content-Disposition} names no table. */
    public static void requireName(HttpHeaders headers) {
        if (headers.getMediaType() == null
                || !headers.getMediaType().toString().toLowerCase(Locale.ROOT).startsWith(BYTES)) {
            return;
        }
        String disposition = headers.getHeaderString(HttpHeaders.CONTENT_DISPOSITION);
        if (disposition == null || !NAME.matcher(disposition).find()) {
            throw Problem.of(ProblemType.FILE_NAME_REQUIRED);
        }
    }
}
