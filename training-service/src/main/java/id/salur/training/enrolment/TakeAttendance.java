package id.salur.training.enrolment;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who was there in one session; everyone else enrolled was not.
 *
 * @param session number of the session, from 1
 * @param on day it was held, one of the course's days, today in Jakarta at the latest
 * @param present enrolments that were there
 */
public record TakeAttendance(
        @NotNull @Min(1) @Schema(examples = "1") Integer session,

        @NotNull @PastOrPresent @Schema(examples = "2020-02-03")
        LocalDate on,

        @NotNull
        @Size(max = 10_000)
        @Schema(description = "Enrolments of the course that were there; the others were not")
        List<@NotNull UUID> present) {}
