package id.salur.training.enrolment;

import id.salur.platform.aggregate.Aggregate;
import id.salur.platform.aggregate.Aggregates;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.training.course.Course;
import id.salur.training.projection.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** One person in one course, and the rules of completing it and of giving the seat up. */
@Entity
@Table(name = "enrolment")
@DynamicUpdate
class EnrolmentEntity extends Aggregate {
    /** The index that keeps a person from taking two seats of a course. */
    static final String ONCE = "enrolment_once";

    @NotNull
    UUID courseId;

    @NotNull
    String skill;

    @NotNull
    UUID personId;

    @NotNull
    UUID familyId;

    @NotNull
    String regionCode;

    @NotNull
    @Enumerated(EnumType.STRING)
    EnrolmentState state;

    @NotNull
    LocalDate enrolledOn;

    LocalDate completedOn;
    LocalDate droppedOn;

    @Enumerated(EnumType.STRING)
    DropReason dropReason;

    @Min(0)
    @Max(100)
    Integer attendancePercent;

    EnrolmentEntity() {}

    EnrolmentEntity(Course course, Person person, LocalDate on) {
        courseId = course.id();
        skill = course.skill();
        personId = person.personId();
        familyId = person.familyId();
        regionCode = person.regionCode();
        state = EnrolmentState.ENROLLED;
        enrolledOn = on;
    }

    /** As it is known here; its version is what the database gave it last. The caller has locked the course. */
    Enrolment facts(Course course, int attended) {
        return new Enrolment(
                id(),
                courseId,
                skill,
                personId,
                familyId,
                regionCode,
                state,
                enrolledOn,
                completedOn,
                droppedOn,
                dropReason,
                attended,
                attendancePercent,
                version(),
                course.sessions(),
                course.minimumAttendancePercent(),
                true);
    }

    void complete(LocalDate on, Course course, int attended) {
        EnrolmentState next = EnrolmentLifecycle.TABLE.next(state, EnrolmentAction.COMPLETE);
        if (on.isBefore(course.startsOn())) {
            throw Problem.of(ProblemType.DATE_OUTSIDE_COURSE)
                    .with("startsOn", course.startsOn())
                    .with("endsOn", course.endsOn());
        }
        int percent = percent(attended, course.sessions());
        if (percent < course.minimumAttendancePercent()) {
            throw Problem.of(ProblemType.ATTENDANCE_TOO_LOW)
                    .with("attended", attended)
                    .with("sessions", course.sessions())
                    .with("percent", percent)
                    .with("minimum", course.minimumAttendancePercent());
        }
        state = next;
        completedOn = on;
        attendancePercent = percent;
    }

    /** Percent rounded down, so that nobody passes by rounding. */
    static int percent(int attended, int sessions) {
        return attended * 100 / sessions;
    }

    void drop(Drop drop) {
        state = EnrolmentLifecycle.TABLE.next(state, EnrolmentAction.DROP);
        droppedOn = drop.on();
        dropReason = drop.reason();
    }

    @ApplicationScoped
    static class Repository implements Aggregates<EnrolmentEntity> {}
}
