package id.salur.disbursement.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A published figure beside what was computed for the same programmes, region and year.
 *
 * @param stage the one stage that the source names, null otherwise
 * @param cumulativeTo the quarter (I to IV) up to whose end the figure counts, null otherwise
 * @param published as stated, rupiah or a count
 * @param computed settled rupiah, different families paid (of aid by application its members), or for groups and houses those paid; of
 *     the stage, up to {@code cumulativeTo}, or of the year; null if it was not computed
 * @param difference computed less published, null if it was not computed
 * @param notComputed why nothing was computed, null if it was; zero is a number and means that zero was paid
 * @param computedToStage the same up to the end of {@code stage}, null without one
 * @param parts the programmes of a TOTAL; empty for other figures
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(examples = """
    {"figureId":"01890b10-1500-7d00-8e00-0a0b0c0d0e0f","source":"002","programme":"TOTAL","regionCode":"53.15",
     "period":"2019 to December","fiscalYear":2019,"stage":null,"cumulativeTo":null,"metric":"amount_computed","unit":"IDR","roundingUnit":1,
     "published":103185870000,"computed":103185870000,"difference":0,"notComputed":null,"computedToStage":null,
     "parts":[{"programme":"BPNT","published":10024520000,"computed":10024520000},
              {"programme":"PKH","published":93161350000,"computed":93161350000}]}\
    """)
public record Comparison(
        UUID figureId,
        String source,
        @Schema(examples = "PKH") String programme,
        @Schema(examples = "53.15") String regionCode,
        String period,
        int fiscalYear,
        @Schema(nullable = true) String stage,
        @Schema(nullable = true) String cumulativeTo,
        @Schema(examples = "amount") String metric,
        String unit,
        BigDecimal roundingUnit,
        @Schema(examples = "93161350000") BigDecimal published,
        @Schema(nullable = true, examples = "93161350000") BigDecimal computed,
        @Schema(nullable = true, examples = "0") BigDecimal difference,
        @Schema(nullable = true) NotComputed notComputed,
        @Schema(nullable = true) BigDecimal computedToStage,
        List<Part> parts) {

    /** Why a figure has nothing computed beside it. */
    public enum NotComputed {
        /** This system paid nothing of the programme there: in the stage, up to it, or in the year. */
        NOTHING_PAID,
        /** The programme has no such stage in its calendar. */
        NO_SUCH_STAGE,
        /** Of a TOTAL, one of its parts was not computed. */
        PART_NOT_COMPUTED,
        /** It is not sure which region is meant. */
        REGION_DISPUTED,
        /** This system has no such programme. */
        UNKNOWN_PROGRAMME
    }

    /**
     * One programme of a TOTAL.
     *
     * @param published what the same source states of it, null if it states nothing
     * @param computed null if nothing was paid
     */
    @Schema(name = "ComparisonPart")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Part(
            @Schema(examples = "PKH") String programme,
            @Schema(nullable = true) BigDecimal published,
            @Schema(nullable = true) BigDecimal computed) {}
}
