package id.salur.registry.recipient;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who shall take over.
 *
 * @param personId a member of 17 or more, of 18 if it is not spouse or child
 * @param effectiveOn first day; not before the recipient was gone or the member came, not after today
 * @param reason why another than whose turn it is; 10 to 500 characters, nothing personal
 */
public record NewRecipientChange(
        @NotNull UUID personId,
        @NotNull @Schema(examples = "2020-01-20") LocalDate effectiveOn,

        @Size(min = 10, max = 500) @Schema(nullable = true, examples = "The spouse works abroad")
        String reason) {}
