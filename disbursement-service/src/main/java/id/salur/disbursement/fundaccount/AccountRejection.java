package id.salur.disbursement.fundaccount;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param reason why the account is not used
 */
public record AccountRejection(
        @NotBlank @Size(max = 500) @Schema(examples = "The number is not the one in the bank's letter")
        String reason) {}
