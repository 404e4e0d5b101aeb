package id.salur.disbursement.fundaccount;

import id.salur.disbursement.budget.BudgetKey;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account that payments of a budget are to be made from.
 *
 * @param fund {@code APBN} when none is named
 * @param identifier 4 to 34 letters, digits, dots, dashes or slashes
 * @param holderName as the bank knows it
 * @param validFrom the day of release from which on files name it
 */
public record NewFundAccount(
        @Schema(examples = "APBN") String fund,

        @Min(2007) @Max(2100) @Schema(required = true, examples = "2021")
        int fiscalYear,

        @NotBlank @Schema(examples = "BPNT") String programme,

        @NotNull @Pattern(regexp = "[A-Z]{2,16}") @Schema(examples = "BRI")
        String bank,

        @NotNull @Pattern(regexp = "(?![0./-]+$)[0-9A-Za-z][0-9A-Za-z./-]{3,33}") @Schema(examples = "032901000123301")
        String identifier,

        @NotBlank @Size(max = 70) @Schema(examples = "RPKBUNP Sembako 2021")
        String holderName,

        @NotNull @Schema(examples = "2021-01-01") LocalDate validFrom) {
    BudgetKey budget() {
        return BudgetKey.of(programme, fiscalYear, fund);
    }
}
