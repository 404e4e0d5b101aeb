package id.salur.disbursement.report;

import jakarta.ws.rs.core.MediaType;
import java.util.List;

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
}
