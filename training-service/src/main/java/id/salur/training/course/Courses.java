package id.salur.training.course;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.AreaRange;
import id.salur.platform.sql.Everyday;
import id.salur.training.answer.Codes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The table of courses, and their seats. */
@ApplicationScoped
public class Courses {
    private static final String COLUMNS =
            "id, skill, provider_id, region_code, title, seats, taken, starts_on, ends_on,"
                    + " sessions, minimum_attendance_percent, version";

    private final Jdbi jdbi;
    private final CourseEntity.Repository repository;

    Courses(Jdbi jdbi, CourseEntity.Repository repository) {
        this.jdbi = jdbi;
        this.repository = repository;
    }

    /** The course, or {@code not-found} (404). */
    public Course get(UUID id) {
        return jdbi.withHandle(h -> Everyday.query(h, "select " + COLUMNS + " from course where id = :id")
                .bind("id", id)
                .mapTo(Course.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("course")));
    }

    /**
     * The course, its row locked until the transaction ends, or {@code not-found} (404). One of the region above is seen but not
     * changed: {@code outside-area} (403).
     */
    public Course lock(UUID id) {
        return repository.lock(id).map(CourseEntity::facts).orElseThrow(() -> {
            get(id);
            return Problem.of(ProblemType.OUTSIDE_AREA);
        });
    }

    /** Takes a seat of a course that the caller has locked and found not full. */
    public void takeSeat(UUID id) {
        repository.findById(id).moveSeats(1);
    }

    /** Frees a seat of a course that the caller has locked. */
    public void freeSeat(UUID id) {
        repository.findById(id).moveSeats(-1);
    }

    /** By the order of entry: a page reads the courses of the region, and of the regions above the caller's areas. */
    List<Course> list(String region, String skill, UUID after, int rows) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + " from course where " + Codes.SEEN
                        + " and (cast(:skill as text) is null or skill = :skill)"
                        + " and (cast(:after as uuid) is null or id > :after) order by id limit :rows")
                .bindMethods("seen", AreaRange.asked(region))
                .bindMethods("asked", AreaRange.of(region))
                .bind("above", Codes.above(region))
                .bind("skill", skill)
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(Course.class)
                .list());
    }

    Course add(NewCourse course) {
        Codes.requireRegion(course.regionCode());
        CourseEntity entity = new CourseEntity(course);
        repository.persist(entity);
        return get(entity.id());
    }

    /** Those of regions that got another code go along: {@code region_step (code_old, code_new, follows)}, the longest beginning decides. */
    public void renumber(Handle h) {
        h.execute("""
            update course t set region_code = s.code_new || substr(t.region_code, length(s.code_old) + 1), version = version + 1
            from region_step s
            where s.follows and t.region_code >= s.code_old and t.region_code < s.code_old || '/'
              and not exists (select from region_step o where length(o.code_old) > length(s.code_old)
                              and t.region_code >= o.code_old and t.region_code < o.code_old || '/')\
            """);
    }
}
