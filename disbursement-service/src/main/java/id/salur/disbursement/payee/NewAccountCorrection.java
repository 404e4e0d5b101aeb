package id.salur.disbursement.payee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param familyId whose account
 * @param bank the bank that keeps it
 * @param accountNumber the right number; null: the bank opens an account anew with the next payment
 * @param reason how it was found out; nothing personal
 */
public record NewAccountCorrection(
        @NotNull @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID familyId,

        @NotBlank @Pattern(regexp = "[A-Z]{2,16}") @Schema(examples = "BRI")
        String bank,

        @Pattern(regexp = NewAccountCorrection.NUMBER) @Schema(nullable = true, examples = "003401000123")
        String accountNumber,

        @NotBlank @Size(max = 200) @Schema(examples = "Two digits were swapped: the savings book was seen")
        String reason) {
    /** Of an account at an Indonesian bank; zeros alone are none. */
    public static final String NUMBER = "(?![0.-]+$)[0-9A-Za-z][0-9A-Za-z.-]{3,33}";
}
