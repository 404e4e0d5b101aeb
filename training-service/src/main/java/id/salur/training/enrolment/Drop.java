package id.salur.training.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Gives a seat up.
 *
 * @param on day of leaving, today in Jakarta at the latest
 */
public record Drop(
        @NotNull @PastOrPresent @Schema(examples = "2020-01-28")
        LocalDate on,

        @NotNull DropReason reason) {}
