package id.salur.disbursement.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One check of a figure. It flags and never corrects.
 *
 * @param figureId the figure that was checked
 * @param withId the figure it was checked with, null without one
 * @param rule PARTS_BY_PROGRAMME, PARTS_BY_REGION, UNIT_COST, STAGE_MAXIMUM, YEAR_MAXIMUM, YEAR_MINIMUM, ROUNDED,
 *     FAMILIES_IN_TWO_LINES, DERIVATION, REGION_DISPUTED
 * @param finding what was found, within the rule
 * @param verdict FLAG or OK
 * @param expected by the rule: a sum, or the limit that was passed; in the figure's unit, or rupiah a unit
 * @param found in the same unit
 * @param inputs the values that the check used
 */
public record HistoricCheck(
        UUID id,
        UUID figureId,
        UUID withId,
        @Schema(examples = "002") String source,
        @Schema(examples = "53") String regionCode,
        @Schema(examples = "UNIT_COST") String rule,
        @Schema(examples = "ten-times-units") String finding,
        @Schema(examples = "FLAG") String verdict,
        BigDecimal expected,
        BigDecimal found,
        JsonNode inputs,
        Explanation explanation,
        OffsetDateTime checkedAt) {

    /** The finding in words. */
    public record Explanation(String en, String id) {}
}
