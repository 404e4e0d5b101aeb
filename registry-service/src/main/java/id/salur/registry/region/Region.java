package id.salur.registry.region;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A region as it is today.
 *
 * @param code Kemendagri code
 * @param parent Kemendagri code of the region above; null for a province
 * @param bpsCode BPS code where a source names it, otherwise null
 * @param status {@code active} or {@code disputed}
 * @param validFrom first day of this row; 1900-01-01 stands for "not known"
 */
@Schema(examples = """
        {"code":"53.15.05","parent":"53.15","level":"DISTRICT","name":"Komodo","bpsCode":"5315010","status":"active","validFrom":"1900-01-01"}""")
public record Region(
        KemendagriCode code,
        @Schema(nullable = true) KemendagriCode parent,

        Level level,
        String name,
        @Schema(nullable = true) BpsCode bpsCode,
        String status,
        LocalDate validFrom) {

    /** The four levels. */
    public enum Level {
        PROVINCE,
        REGENCY,
        DISTRICT,
        VILLAGE
    }
}
