package id.salur.training.course;

import id.salur.platform.aggregate.Aggregate;
import id.salur.platform.aggregate.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A course as it is entered, and as its seats are taken. */
@Entity
@Table(name = "course")
@DynamicUpdate
class CourseEntity extends Aggregate {
    @NotNull
    String skill;

    @NotNull
    UUID providerId;

    @NotNull
    String regionCode;

    @NotNull
    String title;

    int seats;
    int taken;

    @NotNull
    LocalDate startsOn;

    @NotNull
    LocalDate endsOn;

    int sessions;
    int minimumAttendancePercent;

    CourseEntity() {}

    CourseEntity(NewCourse course) {
        skill = course.skill();
        providerId = course.providerId();
        regionCode = course.regionCode();
        title = course.title();
        seats = course.seats();
        startsOn = course.startsOn();
        endsOn = course.endsOn();
        sessions = course.sessions();
        minimumAttendancePercent = course.minimumAttendancePercent();
    }

    /** As it is known here, whatever of it the database does not know yet. */
    Course facts() {
        return new Course(
                id(),
                skill,
                providerId,
                regionCode,
                title,
                seats,
                taken,
                startsOn,
                endsOn,
                sessions,
                minimumAttendancePercent,
                version());
    }

    /** Of a course that is locked, and not full if seats are taken. */
    void moveSeats(int by) {
        taken += by;
    }

    @ApplicationScoped
    static class Repository implements Aggregates<CourseEntity> {}
}
