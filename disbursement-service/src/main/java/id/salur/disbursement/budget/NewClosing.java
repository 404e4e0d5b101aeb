package id.salur.disbursement.budget;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param legalBasis the document that closes the year, and that allows the carry-over if there is one
 * @param carryOver unspent money goes to the next year's budget instead of the treasury
 * @param fund {@code APBN} when none is named
 */
public record NewClosing(
        @NotBlank @Size(max = 200) @Schema(examples = "PMK on the end of the fiscal year")
        String legalBasis,

        boolean carryOver,
        @Schema(examples = "APBN") String fund) {}
