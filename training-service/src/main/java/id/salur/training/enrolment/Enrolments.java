package id.salur.training.enrolment;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.AreaRange;
import id.salur.platform.sql.Everyday;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table of enrolments. */
@ApplicationScoped
public class Enrolments {
    private static final String ATTENDED = "select count(*) from attendance where enrolment_id = %s and present";

    private static final String SELECT =
            "select id, course_id, skill, person_id, family_id, region_code, state, enrolled_on,"
                    + " completed_on, dropped_on, drop_reason, attendance_percent, version,"
                    + " (" + ATTENDED.formatted("enrolment.id") + ") attended, coalesce(sessions, 1) sessions,"
                    + " coalesce(minimum_percent, 100) minimum_percent, coalesce(course_in_area, false) course_in_area"
                    + " from enrolment left join (select id course_id, sessions, minimum_attendance_percent minimum_percent,"
                    + " in_area(region_code) course_in_area from course) course using (course_id) ";

    private final Jdbi jdbi;
    private final EnrolmentEntity.Repository repository;

    Enrolments(Jdbi jdbi, EnrolmentEntity.Repository repository) {
        this.jdbi = jdbi;
        this.repository = repository;
    }

    /**
     * The enrolment, kept as it is until the transaction ends, for what may only follow a completed training:
     * {@code not-found} (404), {@code not-completed} (409), {@code date-before-completion} (422).
     */
    public Enrolment completed(UUID id, LocalDate on) {
        repository.findById(id, LockModeType.PESSIMISTIC_READ);
        Enrolment enrolment = get(id);
        if (enrolment.state() != EnrolmentState.COMPLETED) {
            throw Problem.of(ProblemType.NOT_COMPLETED).with("state", enrolment.state());
        }
        if (on.isBefore(enrolment.completedOn())) {
            throw Problem.of(ProblemType.DATE_BEFORE_COMPLETION).with("completedOn", enrolment.completedOn());
        }
        return enrolment;
    }

    /** The enrolment, or {@code not-found} (404). */
    public Enrolment get(UUID id) {
        return jdbi.withHandle(h -> Everyday.query(h, SELECT + "where id = :id")
                .bind("id", id)
                .mapTo(Enrolment.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("enrolment")));
    }

    /** The course of the enrolment, or {@code not-found} (404). */
    UUID course(UUID id) {
        return jdbi.withHandle(h -> Everyday.query(h, "select course_id from enrolment where id = :id")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("enrolment")));
    }

    /** Sessions that somebody was there. */
    int attended(UUID id) {
        return jdbi.withHandle(h -> Everyday.query(h, ATTENDED.formatted(":id"))
                .bind("id", id)
                .mapTo(Integer.class)
                .one());
    }

    List<Enrolment> ofCourse(UUID courseId, UUID after, int rows) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + "where course_id = :course"
                        + " and (cast(:after as uuid) is null or id > :after) order by id limit :rows")
                .bind("course", courseId)
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(Enrolment.class)
                .list());
    }

    /** A family or a person has a handful; a page of a place reads the enrolments of the place, hundreds a regency and year. */
    List<Enrolment> list(EnrolmentFilter filter, UUID after, int rows) {
        return jdbi.withHandle(h -> h.createQuery(SELECT
                        + "where region_code >= :from and region_code < :below"
                        + (filter.familyId == null ? "" : " and family_id = :family")
                        + (filter.personId == null ? "" : " and person_id = :person")
                        + (filter.skill == null ? "" : " and skill = :skill")
                        + (filter.state == null ? "" : " and state = :state")
                        + (after == null ? "" : " and id > :after") + " order by id limit :rows")
                .bindMethods(AreaRange.asked(filter.regionCode))
                .bind("family", filter.familyId)
                .bind("person", filter.personId)
                .bind("skill", filter.skill)
                .bind("state", filter.state)
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(Enrolment.class)
                .list());
    }
}
