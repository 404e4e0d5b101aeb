package id.salur.training.enrolment;

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

/** Takes, completes and gives up a seat. Always locks the course before the enrolment. */
@ApplicationScoped
class Enrolling {
    private final Courses courses;
    private final Persons persons;
    private final Enrolments enrolments;
    private final EnrolmentEntity.Repository repository;
    private final TrainingEvents events;
    private final Clock clock;

    Enrolling(
            Courses courses,
            Persons persons,
            Enrolments enrolments,
            EnrolmentEntity.Repository repository,
            TrainingEvents events,
            Clock clock) {
        this.courses = courses;
        this.persons = persons;
        this.enrolments = enrolments;
        this.repository = repository;
        this.events = events;
        this.clock = clock;
    }

    Enrolment enrol(UUID courseId, Enrol command) {
        Course course = courses.lock(courseId);
        Person person = persons.find(command.personId())
                .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_PERSON).with("personId", command.personId()));
        LocalDate on = command.on() == null ? JakartaDay.today(clock) : command.on();
        if (!person.livesOn(on)) {
            throw Problem.of(ProblemType.PERSON_DIED);
        }
        EnrolmentEntity seat = new EnrolmentEntity(course, person, on);
        repository.add(seat, EnrolmentEntity.ONCE, () -> Problem.of(ProblemType.ALREADY_ENROLLED)
                .with("personId", person.personId()));
        if (course.full()) {
            throw Problem.of(ProblemType.COURSE_FULL).with("seats", course.seats());
        }
        courses.takeSeat(courseId);
        Enrolment enrolment = seat.facts(course, 0);
        events.enrolled(enrolment.participant(), courseId, on);
        return enrolment;
    }

    Enrolment complete(UUID id, String ifMatch, Complete command) {
        Course course = courses.lock(enrolments.course(id));
        EnrolmentEntity enrolment = repository.lock(id, ifMatch, "enrolment");
        int attended = enrolments.attended(id);
        enrolment.complete(command.on(), course, attended);
        repository.flush();
        Enrolment done = enrolment.facts(course, attended);
        events.completed(done.participant(), done.courseId(), done.completedOn(), done.attendancePercent());
        return done;
    }

    Enrolment drop(UUID id, String ifMatch, Drop command) {
        UUID courseId = enrolments.course(id);
        courses.lock(courseId);
        repository.lock(id, ifMatch, "enrolment").drop(command);
        courses.freeSeat(courseId);
        Enrolment dropped = enrolments.get(id);
        events.dropped(
                dropped.participant(), courseId, command.on(), command.reason().name());
        return dropped;
    }
}
