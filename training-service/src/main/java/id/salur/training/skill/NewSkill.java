package id.salur.training.skill;

import id.salur.training.answer.Codes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A skill to enter.
 *
 * @param code stable code, upper case
 * @param nameId Indonesian name
 * @param nameEn English name
 */
public record NewSkill(
        @NotNull @Pattern(regexp = Codes.CODE) @Schema(examples = "SEWING")
        String code,

        @NotBlank @Size(max = 120) @Schema(examples = "Menjahit")
        String nameId,

        @NotBlank @Size(max = 120) @Schema(examples = "Sewing")
        String nameEn) {}
