package id.salur.disbursement.reconciliation;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of an uploaded file: a type that says nothing is taken if the name says CSV or XML. */
final class FileName {
    private static final Pattern NAME = Pattern.compile("filename\\*?=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);

    private FileName() {}

    /** Refuses {@code application/octet-stream} without a name that ends in {@code .csv} or {@code .xml}: 415. */
    static void require(HttpHeaders headers, String asked) {
        if (!MediaType.APPLICATION_OCTET_STREAM_TYPE.isCompatible(headers.getMediaType())) {
            return;
        }
        String name = asked == null ? disposition(headers.getHeaderString(HttpHeaders.CONTENT_DISPOSITION)) : asked;
        if (!name.toLowerCase(Locale.ROOT).matches(".*[.](csv|xml)")) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE)
                    .with("expected", "a file name that ends in .csv or .xml");
        }
    }

    private static String disposition(String header) {
        Matcher name = NAME.matcher(header == null ? "" : header);
        return name.find() ? name.group(1) : "";
    }
}
