package id.salur.disbursement.budget;

import id.salur.platform.money.Rupiah;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One step up: regency to province, or province to nation.
 *
 * @param from who gives back
 * @param to its parent
 * @param amount whole rupiah, above zero
 * @param legalBasis the document that orders it
 * @param fund {@code APBN} when none is named
 */
public record NewGiveBack(
        @NotBlank @Schema(examples = "53.15") String from,
        @NotBlank @Schema(examples = "53") String to,
        @NotNull Rupiah amount,

        @NotBlank @Size(max = 200) @Schema(examples = "Letter 7/2019")
        String legalBasis,

        @Schema(examples = "APBN") String fund) {}
