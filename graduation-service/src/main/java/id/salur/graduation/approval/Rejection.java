package id.salur.graduation.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Refuses a graduation.
 *
 * @param reason why; no numbers or names of people
 */
public record Rejection(
        @NotBlank @Size(max = 300) @Schema(examples = "Usaha belum berjalan")
        String reason) {}
