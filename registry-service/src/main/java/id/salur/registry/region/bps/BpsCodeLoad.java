package id.salur.registry.region.bps;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a file of BPS codes says, and did.
 *
 * @param preview whether nothing was changed
 * @param rows rows after the header, a count
 * @param taken regions that have another BPS code now than before, or would have, a count
 * @param unchanged regions that had it, a count
 * @param rejected rows that match no region, a count
 * @param sameDigits of those that match, the codes that have the digits of the Kemendagri code, a count
 * @param otherDigits of those that match, the codes that have others, a count; 199 of the 514 regencies do
 * @param reasons why rows were rejected, each with its count
 * @param mismatches the first 100 rows that were rejected
 */
public record BpsCodeLoad(
        boolean preview,
        int rows,
        int taken,
        int unchanged,
        int rejected,
        int sameDigits,
        int otherDigits,

        @Schema(
                implementation = Object.class,
                type = SchemaType.OBJECT,
                additionalProperties = Long.class,
                examples = "{\"name-differs\":1}")
        JsonNode reasons,

        List<Mismatch> mismatches) {

    /**
     * A row that matches no region.
     *
     * @param line as the spreadsheet counts
     * @param code Kemendagri code, as written
     * @param bpsCode as written
     * @param reason {@code code-format}, {@code bps-format}, {@code required} (the name), {@code unknown-region}, {@code region-ended},
     *     {@code level-differs}, {@code twice}, {@code name-differs}, {@code not-below-parent}, {@code of-another-region}
     */
    @Schema(name = "BpsCodeMismatch")
    public record Mismatch(int line, String code, String bpsCode, String reason) {}
}
