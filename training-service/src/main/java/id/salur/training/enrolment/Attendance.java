package id.salur.training.enrolment;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One session as it was taken.
 *
 * @param present people there, a count
 * @param absent people enrolled and not there, a count
 */
public record Attendance(
        UUID courseId,
        @Schema(examples = "1") int session,
        LocalDate on,
        @Schema(examples = "18") int present,
        @Schema(examples = "2") int absent) {}
