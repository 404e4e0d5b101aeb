package id.salur.training.enrolment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Completes an enrolment.
 *
 * @param on day of completion, not before the course's first day
 */
public record Complete(
        @NotNull @Schema(examples = "2020-02-14") LocalDate on) {}
