package id.salur.disbursement.history;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A published figure beside what was computed for the same programme, region and year.
 *
 * @param published as stated, rupiah or families
 * @param computed settled rupiah or different families paid; of the stage alone if the figure names one, else of the year
 * @param difference computed less published
 * @param computedToStage the same up to the stage, null if the figure names none
 */
@Schema(examples = """
        {"figureId":"01890b10-1500-7d00-8e00-0a0b0c0d0e0f","source":"002","programme":"PKH","regionCode":"53.15",
         "period":"2019 to December","fiscalYear":2019,"stage":null,"metric":"amount","unit":"IDR","roundingUnit":1,
         "published":93161350000,"computed":93161350000,"difference":0,"computedToStage":null}""")
public record Comparison(
        UUID figureId,
        String source,
        @Schema(examples = "PKH") String programme,
        @Schema(examples = "53.15") String regionCode,
        String period,
        int fiscalYear,
        @Schema(nullable = true) String stage,
        @Schema(examples = "amount") String metric,
        String unit,
        BigDecimal roundingUnit,
        @Schema(examples = "93161350000") BigDecimal published,
        @Schema(examples = "93161350000") BigDecimal computed,
        @Schema(examples = "0") BigDecimal difference,
        @Schema(nullable = true) BigDecimal computedToStage) {}
