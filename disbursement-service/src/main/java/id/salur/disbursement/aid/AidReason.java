package id.salur.disbursement.aid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param reason why; nothing personal
 */
public record AidReason(
        @NotBlank @Size(max = 200) @Schema(examples = "The house was repaired last year")
        String reason) {}
