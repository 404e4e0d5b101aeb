package id.salur.disbursement.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure as a source states it.
 *
 * @param regionCode the smallest region that holds all of {@code regionCodes}
 * @param regionCodes as stated; more than one where the source does not say which
 * @param disputed whether it is not sure which region is meant
 * @param period as stated
 * @param fiscalYear null if none is stated
 * @param stage the one stage that the source names, null otherwise
 * @param cumulativeTo the quarter (I to IV) up to whose end the figure counts, null otherwise
 * @param unit of the value: IDR is whole rupiah; KK, KPM and family are families
 * @param stated the text
 * @param locale how dot and comma are read in it
 * @param value exact
 * @param roundingUnit worth of the last stated digit
 * @param basis STATED, or DERIVED from stated figures
 * @param flags rules that flag it
 */
public record HistoricFigure(
        UUID id,
        @Schema(examples = "002") String source,
        @Schema(examples = "RUTILAHU") String programme,
        @Schema(examples = "53") String regionCode,
        List<String> regionCodes,
        String regionName,
        boolean disputed,
        @Schema(examples = "2019 tahap IV") String period,
        @Schema(nullable = true) Integer fiscalYear,
        @Schema(nullable = true) String stage,
        @Schema(nullable = true, examples = "IV") String cumulativeTo,
        @Schema(examples = "amount") String metric,
        @Schema(examples = "IDR") String unit,
        @Schema(examples = "Rp 9.900.000.000") String stated,
        @Schema(examples = "id-ID") String locale,
        @Schema(examples = "9900000000") BigDecimal value,
        BigDecimal roundingUnit,
        int significantDigits,
        String basis,
        String note,
        @Schema(examples = "[\"UNIT_COST\"]") List<String> flags) {}
