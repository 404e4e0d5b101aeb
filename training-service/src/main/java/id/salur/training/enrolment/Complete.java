package id.salur.training.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Completes an enrolment.
 *
 * @param on day of completion, not before the course's first day, today in Jakarta at the latest
 */
public record Complete(
        @NotNull @PastOrPresent @Schema(examples = "2020-02-14")
        LocalDate on) {}
