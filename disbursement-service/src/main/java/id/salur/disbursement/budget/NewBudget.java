package id.salur.disbursement.budget;

import id.salur.platform.money.Rupiah;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The national pagu of one programme and year.
 *
 * @param amount whole rupiah, above zero
 * @param legalBasis the document that grants it
 */
public record NewBudget(
        @NotBlank @Schema(examples = "PKH") String programme,
        @Min(2007) @Max(2100) @Schema(examples = "2019") int fiscalYear,
        @NotNull Rupiah amount,

        @NotBlank @Size(max = 200) @Schema(examples = "DIPA 2019")
        String legalBasis) {}
