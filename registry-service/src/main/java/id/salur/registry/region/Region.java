package id.salur.registry.region;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
public record Region(
        @Schema(type = SchemaType.STRING, examples = "53.15.05.1025")
        KemendagriCode code,

        @Schema(type = SchemaType.STRING, examples = "53.15.05")
        KemendagriCode parent,

        Level level,
        String name,

        @Schema(type = SchemaType.STRING, nullable = true, examples = "5315")
        BpsCode bpsCode,

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
