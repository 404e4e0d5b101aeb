package id.salur.disbursement.budget;

import id.salur.platform.money.Rupiah;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The pagu of one programme and year: the nation's, or that of a province or regency from its own money.
 *
 * @param amount whole rupiah, above zero
 * @param legalBasis the document that grants it
 * @param fund {@code APBN} when none is named; {@code APBD-53} is opened by that province, {@code APBD-53.15} by that regency
 */
public record NewBudget(
        @NotBlank @Schema(examples = "PKH") String programme,

        @Min(2007) @Max(2100) @Schema(required = true, examples = "2019")
        int fiscalYear,

        @NotNull Rupiah amount,

        @NotBlank @Size(max = 200) @Schema(examples = "DIPA 2019")
        String legalBasis,

        @Schema(examples = "APBN") String fund) {
    BudgetKey key() {
        return BudgetKey.of(programme, fiscalYear, fund);
    }
}
