package id.salur.training.course;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A course.
 *
 * @param regionCode region it is held for, any level
 * @param seats seats, a count
 * @param taken seats taken by people enrolled or completed, a count
 * @param startsOn first day
 * @param endsOn last day, inclusive
 * @param sessions sessions, a count; they are numbered from 1
 * @param minimumAttendancePercent percent of the sessions needed to complete
 * @param version version for {@code If-Match}
 */
public record Course(
        UUID id,
        @Schema(examples = "SEWING") String skill,
        UUID providerId,
        @Schema(examples = "15.01") String regionCode,
        @Schema(examples = "Menjahit dasar") String title,
        @Schema(examples = "20") int seats,
        @Schema(examples = "3") int taken,
        LocalDate startsOn,
        LocalDate endsOn,
        @Schema(examples = "10") int sessions,
        @Schema(examples = "80") int minimumAttendancePercent,
        long version) {

    /** Whether no seat is free. */
    public boolean full() {
        return taken >= seats;
    }

    /** Whether the day is one of the course's days. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
