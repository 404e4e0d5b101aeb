package id.salur.training.enrolment;

import id.salur.platform.etag.ETags;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.time.JakartaDay;
import id.salur.training.course.Course;
import id.salur.training.course.Courses;
import id.salur.training.projection.Person;
import id.salur.training.projection.Persons;
import id.salur.training.publish.TrainingEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** The rules of taking, completing and giving up a seat. Always locks the course before the enrolment. */
@ApplicationScoped
class Enrolling {
    private final Courses courses;
    private final Persons persons;
    private final Enrolments enrolments;
    private final TrainingEvents events;
    private final Clock clock;

    Enrolling(Courses courses, Persons persons, Enrolments enrolments, TrainingEvents events, Clock clock) {
        this.courses = courses;
        this.persons = persons;
        this.enrolments = enrolments;
        this.events = events;
        this.clock = clock;
    }

    Enrolment enrol(UUID courseId, Enrol command) {
        Course course = courses.lock(courseId);
        Person person = persons.find(command.personId())
                .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_PERSON).with("personId", command.personId()));
        LocalDate on = command.on() == null ? JakartaDay.today(clock) : command.on();
        Enrolment enrolment = enrolments
                .add(seat(course, person, on))
                .orElseThrow(() -> Problem.of(ProblemType.ALREADY_ENROLLED).with("personId", person.personId()));
        if (course.full()) {
            throw Problem.of(ProblemType.COURSE_FULL).with("seats", course.seats());
        }
        courses.takeSeat(courseId);
        events.enrolled(enrolment.participant(), courseId, on);
        return enrolment;
    }

    private static Enrolment seat(Course course, Person person, LocalDate on) {
        return new Enrolment(
                null,
                course.id(),
                course.skill(),
                person.personId(),
                person.familyId(),
                person.regionCode(),
                EnrolmentState.ENROLLED,
                on,
                null,
                null,
                null,
                0,
                null,
                1);
    }

    Enrolment complete(UUID id, String ifMatch, Complete command) {
        Course course = courses.lock(enrolments.get(id).courseId());
        Enrolment enrolment = enrolments.lock(id);
        ETags.require(ifMatch, enrolment.version());
        EnrolmentState next = EnrolmentLifecycle.TABLE.next(enrolment.state(), EnrolmentAction.COMPLETE);
        if (command.on().isBefore(course.startsOn())) {
            throw Problem.of(ProblemType.DATE_OUTSIDE_COURSE)
                    .with("startsOn", course.startsOn())
                    .with("endsOn", course.endsOn());
        }
        int percent = percent(enrolment.attended(), course.sessions());
        if (percent < course.minimumAttendancePercent()) {
            throw Problem.of(ProblemType.ATTENDANCE_TOO_LOW)
                    .with("attended", enrolment.attended())
                    .with("sessions", course.sessions())
                    .with("percent", percent)
                    .with("minimum", course.minimumAttendancePercent());
        }
        Enrolment done = enrolments.complete(id, next, command.on(), percent);
        events.completed(done.participant(), done.courseId(), command.on(), percent);
        return done;
    }

    /** Percent rounded down, so that nobody passes by rounding. */
    static int percent(int attended, int sessions) {
        return attended * 100 / sessions;
    }

    Enrolment drop(UUID id, String ifMatch, Drop command) {
        UUID courseId = enrolments.get(id).courseId();
        courses.lock(courseId);
        Enrolment enrolment = enrolments.lock(id);
        ETags.require(ifMatch, enrolment.version());
        EnrolmentState next = EnrolmentLifecycle.TABLE.next(enrolment.state(), EnrolmentAction.DROP);
        Enrolment dropped = enrolments.drop(id, next, command.on(), command.reason());
        courses.freeSeat(courseId);
        events.dropped(
                dropped.participant(), courseId, command.on(), command.reason().name());
        return dropped;
    }
}
