package id.salur.disbursement.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param reason what the maker should change
 */
public record Rejection(
        @NotBlank @Size(max = 500) @Schema(examples = "Stage II is not closed yet")
        String reason) {}
