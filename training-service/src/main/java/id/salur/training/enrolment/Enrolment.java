package id.salur.training.enrolment;

import id.salur.platform.lifecycle.Governed;
import id.salur.platform.lifecycle.Lifecycle;
import id.salur.training.publish.Participant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One person in one course.
 *
 * @param familyId family of the person when it enrolled
 * @param regionCode village of that family
 * @param attended sessions attended so far, a count
 * @param attendancePercent sessions attended in percent of all, rounded down; set on completion
 * @param version version for {@code If-Match}
 */
public record Enrolment(
        UUID id,
        UUID courseId,
        @Schema(examples = "SEWING") String skill,
        UUID personId,
        UUID familyId,
        @Schema(examples = "15.01.19.2007") String regionCode,
        EnrolmentState state,
        LocalDate enrolledOn,
        @Schema(nullable = true) LocalDate completedOn,
        @Schema(nullable = true) LocalDate droppedOn,
        @Schema(nullable = true) DropReason dropReason,
        @Schema(examples = "9") int attended,

        @Schema(nullable = true, examples = "90") Integer attendancePercent,

        long version)
        implements Governed<EnrolmentState, EnrolmentAction> {

    /** Who the events about this enrolment are about. */
    public Participant participant() {
        return new Participant(id, personId, familyId, regionCode, skill);
    }

    @Override
    public Lifecycle<EnrolmentState, EnrolmentAction> lifecycle() {
        return EnrolmentLifecycle.TABLE;
    }

    @Override
    public Map<EnrolmentAction, String> doers() {
        return Map.of();
    }
}
