package id.salur.registry.duplicate;

import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import id.salur.platform.task.NewTask;
import id.salur.platform.task.NewTask.Subject;
import id.salur.platform.task.TaskState;
import id.salur.platform.task.Tasks;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Asks the office that sees both persons of a pair: of a regency, of the province for two regencies, of the nation for two provinces. */
@ApplicationScoped
class DuplicateTasks {
    static final String REVIEW = "REVIEW_DUPLICATE";
    static final String APPROVE = "APPROVE_DUPLICATE";
    /** Days to look. */
    private static final int DAYS = 30;

    private static final int MOST = 1000;
    private static final int PROVINCE = 2;

    private final Jdbi jdbi;
    private final Tasks tasks;
    private final Clock clock;

    DuplicateTasks(Jdbi jdbi, Tasks tasks, Clock clock) {
        this.jdbi = jdbi;
        this.tasks = tasks;
        this.clock = clock;
    }

    private record Pair(UUID id, String regionCode, DuplicateState state) {
        String role() {
            if (regionCode.equals(Caller.NATION)) {
                return Roles.NATIONAL_OFFICER;
            }
            return regionCode.length() == PROVINCE ? Roles.PROVINCE_OFFICER : Roles.DISTRICT_OFFICER;
        }
    }

    /** Of pairs that changed, the tasks that say where they stand now; answers how many there were, at most 1,000. */
    int ask() {
        return jdbi.withHandle(h -> {
            List<Pair> pairs = changed(h);
            Map<Boolean, List<UUID>> ids = pairs.stream()
                    .collect(Collectors.partitioningBy(
                            pair -> pair.state() == DuplicateState.OPEN || pair.state() == DuplicateState.SUPERSEDED,
                            Collectors.mapping(Pair::id, Collectors.toList())));
            for (String kind : List.of(REVIEW, APPROVE)) {
                tasks.end(kind, ids.get(true), TaskState.SUPERSEDED);
                tasks.end(kind, ids.get(false), TaskState.DONE);
            }
            open(REVIEW, pairs, DuplicateState.OPEN);
            open(APPROVE, pairs, DuplicateState.SAME_PROPOSED);
            return pairs.size();
        });
    }

    private static List<Pair> changed(Handle h) {
        return h.createQuery("""
            update duplicate set asked = true where id in (
                select id from duplicate where not asked order by id limit :most for update skip locked)
            returning id, region_code, state\
            """).bind("most", MOST).mapTo(Pair.class).list();
    }

    private void open(String kind, List<Pair> pairs, DuplicateState state) {
        LocalDate due = JakartaDay.today(clock).plusDays(DAYS);
        pairs.stream()
                .filter(pair -> pair.state() == state)
                .collect(Collectors.groupingBy(
                        Pair::role,
                        Collectors.mapping(pair -> new Subject(pair.id(), pair.regionCode()), Collectors.toList())))
                .forEach((role, subjects) -> tasks.open(NewTask.of(kind, role, "duplicate", subjects, due)));
    }
}
