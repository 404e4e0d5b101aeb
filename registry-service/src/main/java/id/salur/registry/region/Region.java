package id.salur.registry.region;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A region as it is on a day.
 *
 * @param code Kemendagri code
 * @param parent Kemendagri code of the region above; null for a province
 * @param bpsCode BPS code where a source names it, otherwise null
 * @param status {@code active}, {@code disputed} or {@code ended}
 * @param validFrom first day of this row; 1900-01-01 stands for "not known"
 * @param validTo last day of this row; null while it is open
 */
@Schema(examples = """
    {"code":"53.15.05","parent":"53.15","level":"DISTRICT","name":"Komodo","bpsCode":"5315010","status":"active","validFrom":"1900-01-01","validTo":null}\
    """)
public record Region(
        KemendagriCode code,
        @Schema(nullable = true) KemendagriCode parent,

        Level level,
        String name,
        @Schema(nullable = true) BpsCode bpsCode,
        String status,
        LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo) {

    /** The four levels. */
    public enum Level {
        PROVINCE,
        REGENCY,
        DISTRICT,
        VILLAGE
    }
}
