package id.salur.disbursement.budget;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param reason why it was not approved
 */
public record OrderRejection(
        @NotBlank @Size(max = 500) @Schema(examples = "The decree is missing")
        String reason) {}
