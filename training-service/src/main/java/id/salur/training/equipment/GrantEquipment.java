package id.salur.training.equipment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Hands equipment over.
 *
 * @param item what; nothing about the person
 * @param quantity pieces, a count
 * @param on day of the hand-over, not before the completion, today in Jakarta at the latest
 */
public record GrantEquipment(
        @NotBlank @Size(max = 120) @Schema(examples = "Mesin jahit")
        String item,

        @NotNull @Min(1) @Max(1_000) @Schema(examples = "1") Integer quantity,

        @NotNull @PastOrPresent @Schema(examples = "2020-02-17")
        LocalDate on) {}
