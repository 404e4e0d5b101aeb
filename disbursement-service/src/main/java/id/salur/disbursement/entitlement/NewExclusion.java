package id.salur.disbursement.entitlement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param familyId a member of the run's programme in its regency, or an application to it
 * @param reason why it is not to be paid; nothing personal
 */
public record NewExclusion(
        @NotNull @Schema(description = "A family of the run")
        UUID familyId,

        @NotBlank @Size(max = 200) @Schema(examples = "Card reported lost, verification open")
        String reason) {}
