package id.salur.disbursement.payee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param reason why it is rejected; nothing personal
 */
public record AccountDecision(
        @NotBlank @Size(max = 200) @Schema(examples = "The savings book is of another person")
        String reason) {}
