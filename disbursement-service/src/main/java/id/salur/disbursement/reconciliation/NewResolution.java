package id.salur.disbursement.reconciliation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why lines of a result file need nothing more.
 *
 * @param lineNo one line; without it all open lines of the file
 * @param reason said by a person other than the one who brought the file; no personal data
 */
public record NewResolution(
        @NotNull @Schema(description = "A result file of the batch, by the id it was answered with")
        UUID fileId,

        @Schema(examples = "17") Integer lineNo,

        @NotBlank @Size(max = 500) @Schema(examples = "Administration fee of the bank, not one of ours")
        String reason) {}
