package id.salur.training.enrolment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Takes a seat for a person.
 *
 * @param on day of enrolment, today in Jakarta if absent
 */
public record Enrol(
        @NotNull @Schema(description = "A person of a family that the registry knows")
        UUID personId,

        @Schema(examples = "2020-01-20") LocalDate on) {}
