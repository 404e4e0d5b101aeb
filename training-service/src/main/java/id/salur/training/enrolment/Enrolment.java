package id.salur.training.enrolment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.salur.platform.lifecycle.Governed;
import id.salur.platform.lifecycle.Lifecycle;
import id.salur.platform.problem.ProblemType;
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
 * @param sessions of the course, a count
 * @param minimumPercent least attendance to complete the course, percent of its sessions
 * @param courseInArea whether the caller may change the course; one of the region above is only seen
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

        long version,
        @JsonIgnore int sessions,
        @JsonIgnore int minimumPercent,
        @JsonIgnore boolean courseInArea)
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

    @Override
    public Map<EnrolmentAction, ProblemType> obstacles() {
        if (state != EnrolmentState.ENROLLED) {
            return Map.of();
        }
        if (!courseInArea) {
            return Map.of(
                    EnrolmentAction.COMPLETE, ProblemType.OUTSIDE_AREA, EnrolmentAction.DROP, ProblemType.OUTSIDE_AREA);
        }
        return EnrolmentEntity.percent(attended, sessions) < minimumPercent
                ? Map.of(EnrolmentAction.COMPLETE, ProblemType.ATTENDANCE_TOO_LOW)
                : Map.of();
    }
}
