package id.salur.disbursement.budget;

import id.salur.platform.money.Rupiah;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One step down: nation to province, or province to regency.
 *
 * @param from the parent of {@code to}
 * @param amount whole rupiah, above zero
 * @param fund {@code APBN} when none is named
 * @param legalBasis optional
 */
public record NewAllocation(
        @NotBlank @Schema(examples = "ID") String from,
        @NotBlank @Schema(examples = "53") String to,
        @NotNull Rupiah amount,
        @Schema(examples = "APBN") String fund,

        @Size(max = 200) @Schema(examples = "Letter of allocation 12/2019")
        String legalBasis) {}
