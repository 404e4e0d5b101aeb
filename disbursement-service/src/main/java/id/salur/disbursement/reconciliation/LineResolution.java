package id.salur.disbursement.reconciliation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why lines of a statement need nothing more.
 *
 * @param lineNo one line; without it all open lines of the statement
 * @param reason said by a person other than the one who sent the statement; no personal data
 */
public record LineResolution(
        @Schema(nullable = true, examples = "17") Integer lineNo,

        @NotBlank @Size(max = 500) @Schema(examples = "Administration fee of the bank, not one of ours")
        String reason) {
    NewResolution of(UUID statement) {
        return new NewResolution(statement, lineNo, reason);
    }
}
