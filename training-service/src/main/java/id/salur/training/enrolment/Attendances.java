package id.salur.training.enrolment;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.training.course.Course;
import id.salur.training.course.Courses;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Takes the attendance of a session, for all enrolled at once; taking it again corrects it. */
@ApplicationScoped
class Attendances {
    private final Jdbi jdbi;
    private final Courses courses;

    Attendances(Jdbi jdbi, Courses courses) {
        this.jdbi = jdbi;
        this.courses = courses;
    }

    Attendance take(UUID courseId, TakeAttendance command) {
        Course course = courses.lock(courseId);
        if (command.session() > course.sessions()) {
            throw Problem.of(ProblemType.UNKNOWN_SESSION)
                    .with("session", command.session())
                    .with("sessions", course.sessions());
        }
        if (!course.covers(command.on())) {
            throw Problem.of(ProblemType.DATE_OUTSIDE_COURSE)
                    .with("startsOn", course.startsOn())
                    .with("endsOn", course.endsOn());
        }
        UUID[] present = command.present().stream().distinct().toArray(UUID[]::new);
        refuseUnknown(courseId, present);
        int all = write(courseId, command, present);
        return new Attendance(courseId, command.session(), command.on(), present.length, all - present.length);
    }

    private void refuseUnknown(UUID courseId, UUID[] present) {
        List<UUID> unknown = jdbi.withHandle(h -> h.createQuery("""
                        select given from unnest(:present) given
                        where not exists (select from enrolment e
                                          where e.id = given and e.course_id = :course and e.state = 'ENROLLED')""")
                .bind("present", present)
                .bind("course", courseId)
                .mapTo(UUID.class)
                .list());
        if (!unknown.isEmpty()) {
            throw Problem.of(ProblemType.UNKNOWN_ENROLMENT).with("enrolments", unknown);
        }
    }

    private int write(UUID courseId, TakeAttendance command, UUID[] present) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        insert into attendance (enrolment_id, session, held_on, present, region_code)
                        select id, :session, :on, id = any (:present), region_code
                        from enrolment where course_id = :course and state = 'ENROLLED'
                        on conflict (enrolment_id, session)
                        do update set held_on = excluded.held_on, present = excluded.present""")
                .bind("session", command.session())
                .bind("on", command.on())
                .bind("present", present)
                .bind("course", courseId)
                .execute());
    }
}
