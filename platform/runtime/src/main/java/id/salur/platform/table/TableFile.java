package id.salur.platform.table;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a table is called in a request. What it is is seen in its first bytes, see {@link TableReader}. */
public final class TableFile {
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** One JSON object a line; see {@link TableReader}. */
    public static final String NDJSON = "application/x-ndjson";

    /** What browsers on a machine with Excel call a CSV file. */
    public static final String EXCEL = "application/vnd.ms-excel";

    /** Needs a name that ends with {@code .csv} or {@code .xlsx}, see {@link #requireName}. */
    public static final String BYTES = "application/octet-stream";

    private static final Pattern NAME =
            Pattern.compile("(?i)(?:^|;)\\s*filename\\*?\\s*=\\s*\"?([^\";]+)\"?\\s*(?:;|$)");

    private TableFile() {}

    /** 415 {@code file-name-required} for bytes of no kind whose {@code Content-Disposition} names no table. */
    public static void requireName(HttpHeaders headers) {
        requireName(headers, null, List.of(".csv", ".xlsx"));
    }

    /**
     * 415 {@code file-name-required} with {@code expected} for bytes of no kind whose name has none of these ends.
     *
     * @param asked the name, or null where {@code Content-Disposition} says it
     */
    public static void requireName(HttpHeaders headers, String asked, List<String> ends) {
        if (!MediaType.APPLICATION_OCTET_STREAM_TYPE.isCompatible(headers.getMediaType())) {
            return;
        }
        String name = name(headers, asked).toLowerCase(Locale.ROOT).strip();
        if (ends.stream().noneMatch(name::endsWith)) {
            throw Problem.of(ProblemType.FILE_NAME_REQUIRED).with("expected", ends);
        }
    }

    /** Empty if nobody says it. */
    private static String name(HttpHeaders headers, String asked) {
        if (asked != null) {
            return asked;
        }
        String disposition = headers.getHeaderString(HttpHeaders.CONTENT_DISPOSITION);
        Matcher name = NAME.matcher(disposition == null ? "" : disposition);
        return name.find() ? name.group(1) : "";
    }
}
