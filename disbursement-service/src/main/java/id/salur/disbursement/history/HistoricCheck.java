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
 * @param rule PARTS_BY_PROGRAMME, PARTS_BY_REGION, UNIT_COST, STAGE_MAXIMUM, CUMULATIVE_MAXIMUM, YEAR_MAXIMUM, YEAR_MINIMUM, ROUNDED,
 *     FAMILIES_IN_TWO_LINES, DERIVATION, REGION_DISPUTED
 * @param finding what was found, within the rule
 * @param verdict FLAG or OK
 * @param expected by the rule: a sum, or the limit that was passed; in the figure's unit, or rupiah a unit
 * @param found in the same unit
 * @param inputs the values that the check used
 */
@Schema(examples = """
    {"id":"01890b10-1500-7d00-8e00-0a0b0c0d0e10","figureId":"01890b10-1500-7d00-8e00-0a0b0c0d0e0f","withId":null,"source":"002",
     "regionCode":"53","rule":"CUMULATIVE_MAXIMUM","finding":"inside","verdict":"OK","expected":10600000,"found":4300668.07,
     "inputs":{"cumulativeTo":"IV","amount":1578947275000,"families":367140},
     "explanation":{"en":"4,300,668.07 rupiah a family is within the 10,600,000 that the stages up to it can pay.",
     "id":"4.300.668,07 rupiah per keluarga masih dalam 10.600.000 yang dapat dibayar sampai tahap itu."},
     "checkedAt":"2020-01-03T02:00:00Z"}\
    """)
public record HistoricCheck(
        UUID id,
        UUID figureId,
        @Schema(nullable = true) UUID withId,
        @Schema(examples = "002") String source,
        @Schema(examples = "53") String regionCode,
        @Schema(examples = "UNIT_COST") String rule,
        @Schema(examples = "ten-times-units") String finding,
        @Schema(examples = "FLAG") String verdict,
        @Schema(nullable = true) BigDecimal expected,
        @Schema(nullable = true) BigDecimal found,
        @Schema(implementation = Object.class) JsonNode inputs,
        Explanation explanation,
        OffsetDateTime checkedAt) {

    /** The finding in words. */
    @Schema(name = "CheckExplanation")
    public record Explanation(String en, String id) {}
}
