package id.salur.disbursement.report;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/** The forms that tables are given in. */
public enum Format {
    JSON("application", "json"),
    CSV("text", "csv"),
    XLSX("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;
    private final String subtype;

    Format(String type, String subtype) {
        this.type = type;
        this.subtype = subtype;
    }

    /** The form a caller prefers, of media types in the order of his preference; JSON if he takes anything. */
    public static Format wanted(List<MediaType> accepted) {
        for (MediaType media : accepted) {
            for (Format format : values()) {
                if (new MediaType(format.type, format.subtype).isCompatible(media)) {
                    return format;
                }
            }
        }
        return JSON;
    }

    /** Whether titles are wanted in Indonesian; otherwise they are English. */
    public static boolean indonesian(HttpHeaders headers) {
        List<Locale> wanted = headers.getAcceptableLanguages();
        return !wanted.isEmpty() && List.of("id", "in").contains(wanted.get(0).getLanguage());
    }
}
