package id.salur.training.enrolment;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.AreaRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table of enrolments. */
@ApplicationScoped
public class Enrolments {
    private static final String COLUMNS = "id, course_id, skill, person_id, family_id, region_code, state, enrolled_on,"
            + " completed_on, dropped_on, drop_reason, attendance_percent, version,"
            + " (select count(*) from attendance a where a.enrolment_id = enrolment.id and a.present) attended";

    private final Jdbi jdbi;

    Enrolments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The enrolment, kept as it is until the transaction ends, for what may only follow a completed training:
     * {@code not-found} (404), {@code not-completed} (409), {@code date-before-completion} (422).
     */
    public Enrolment completed(UUID id, LocalDate on) {
        Enrolment enrolment = one(id, " for share");
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
        return one(id, "");
    }

    Enrolment lock(UUID id) {
        return one(id, " for update");
    }

    private Enrolment one(UUID id, String lock) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + " from enrolment where id = :id" + lock)
                        .bind("id", id)
                        .mapTo(Enrolment.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("enrolment"));
    }

    List<Enrolment> ofCourse(UUID courseId, UUID after, int rows) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + " from enrolment where course_id = :course"
                        + " and (cast(:after as uuid) is null or id > :after) order by id limit :rows")
                .bind("course", courseId)
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(Enrolment.class)
                .list());
    }

    /** A family or a person has a handful; a page of a place reads the enrolments of the place, hundreds a regency and year. */
    List<Enrolment> list(EnrolmentFilter filter, UUID after, int rows) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS
                        + " from enrolment where region_code >= :from and region_code < :below"
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

    /** Empty if the person has a seat in the course already. */
    Optional<Enrolment> add(Enrolment enrolment) {
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into enrolment (course_id, skill, person_id, family_id, region_code, state, enrolled_on)
                        values (:courseId, :skill, :personId, :familyId, :regionCode, :state, :enrolledOn)
                        on conflict (course_id, person_id) where state <> 'DROPPED' do nothing
                        returning\s""" + COLUMNS)
                .bindMethods(enrolment)
                .mapTo(Enrolment.class)
                .findOne());
    }

    Enrolment complete(UUID id, EnrolmentState state, LocalDate on, int percent) {
        return jdbi.withHandle(h -> h.createQuery("""
                        update enrolment set state = :state, completed_on = :on, attendance_percent = :percent,
                               version = version + 1
                        where id = :id returning\s""" + COLUMNS)
                .bind("id", id)
                .bind("state", state)
                .bind("on", on)
                .bind("percent", percent)
                .mapTo(Enrolment.class)
                .one());
    }

    Enrolment drop(UUID id, EnrolmentState state, LocalDate on, DropReason reason) {
        return jdbi.withHandle(h -> h.createQuery("""
                        update enrolment set state = :state, dropped_on = :on, drop_reason = :reason, version = version + 1
                        where id = :id returning\s""" + COLUMNS)
                .bind("id", id)
                .bind("state", state)
                .bind("on", on)
                .bind("reason", reason)
                .mapTo(Enrolment.class)
                .one());
    }
}
