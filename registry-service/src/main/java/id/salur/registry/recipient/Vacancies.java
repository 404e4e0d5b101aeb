package id.salur.registry.recipient;

import id.salur.platform.security.Roles;
import id.salur.platform.task.NewTask;
import id.salur.platform.task.NewTask.Subject;
import id.salur.platform.task.TaskState;
import id.salur.platform.task.Tasks;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.family.FamilyFollower;
import id.salur.registry.family.NewFamily;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Asks the facilitator of the village to find a head where the head died or left, and a recipient where there is none or one under age. */
@ApplicationScoped
public class Vacancies implements FamilyFollower {
    static final String FIND_HEAD = "FIND_HEAD";
    static final String FIND_RECIPIENT = "FIND_RECIPIENT";
    /** Days to find somebody. */
    static final int DAYS = 30;

    /** Families where somebody lives, and nobody who is the head. */
    private static final String HEADLESS = """
        select f.id, f.region_code from family f
         where f.id = any (:families) and f.moved_out_on is null
           and exists (select from household_member m join person p on p.id = m.person_id
                        where m.family_id = f.id and m.valid_until is null and p.died_on is null)
           and not exists (select from household_member m join person p on p.id = m.person_id
                            where m.family_id = f.id and m.valid_until is null and m.relation = 'HEAD' and p.died_on is null)
         order by f.id\
        """;

    private final Tasks tasks;
    private final Clock clock;

    Vacancies(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void arrived(Handle h, UUID family, List<UUID> persons) {
        arrived(h, List.of(family));
    }

    /** Of families that are new: two statements for the set. */
    public void arrived(Handle h, List<UUID> families) {
        open(FIND_HEAD, headless(h, families));
        open(FIND_RECIPIENT, wanted(h, families));
    }

    @Override
    public void changed(Handle h, UUID family) {
        List<Subject> headless = headless(h, List.of(family));
        endOthers(FIND_HEAD, List.of(family), headless, TaskState.DONE);
        open(FIND_HEAD, headless);
        endOthers(FIND_RECIPIENT, List.of(family), wanted(h, List.of(family)), TaskState.CANCELLED);
    }

    /** A task where a recipient is wanted; none where nobody is wanted any more. */
    void follow(Handle h, List<UUID> families) {
        List<Subject> wanted = wanted(h, families);
        endOthers(FIND_RECIPIENT, families, wanted, TaskState.CANCELLED);
        open(FIND_RECIPIENT, wanted);
    }

    /** Another recipient was found for these. */
    void found(List<UUID> families) {
        tasks.end(FIND_RECIPIENT, families, TaskState.DONE);
    }

    private void endOthers(String kind, List<UUID> families, List<Subject> wanted, TaskState how) {
        List<UUID> open = wanted.stream().map(Subject::id).toList();
        tasks.end(
                kind, families.stream().filter(family -> !open.contains(family)).toList(), how);
    }

    private void open(String kind, List<Subject> wanted) {
        tasks.open(NewTask.of(
                kind,
                Roles.FACILITATOR,
                "family",
                wanted,
                JakartaDay.today(clock).plusDays(DAYS)));
    }

    private static List<Subject> headless(Handle h, List<UUID> families) {
        return h.createQuery(HEADLESS)
                .bind("families", families.toArray(UUID[]::new))
                .mapTo(Subject.class)
                .list();
    }

    private List<Subject> wanted(Handle h, List<UUID> families) {
        return h.createQuery(HoldSql.WANTED)
                .bind("families", families.toArray(UUID[]::new))
                .bind("born", JakartaDay.today(clock).minusYears(NewFamily.YOUNGEST_RECIPIENT))
                .mapTo(Subject.class)
                .list();
    }
}
