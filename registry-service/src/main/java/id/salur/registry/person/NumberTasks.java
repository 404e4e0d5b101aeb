package id.salur.registry.person;

import id.salur.platform.security.Roles;
import id.salur.platform.task.NewTask;
import id.salur.platform.task.NewTask.Subject;
import id.salur.platform.task.TaskState;
import id.salur.platform.task.Tasks;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What offices are asked about numbers that were taken in doubt, or not told. */
@ApplicationScoped
public class NumberTasks {
    static final String CHECK = "CHECK_NUMBER";
    public static final String FIND = "FIND_NUMBER";
    static final String APPROVE = "APPROVE_REFUTATION";
    /** Days to look. */
    private static final int DAYS = 30;

    private final Tasks tasks;
    private final Clock clock;

    NumberTasks(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The regency looks whether the number or what else is known of these persons is wrong. */
    public void check(List<Subject> persons) {
        open(CHECK, Roles.DISTRICT_OFFICER, "person", persons);
    }

    /** The village finds the number of these persons or families; {@code type} is one of the two. */
    public void find(String type, List<Subject> subjects) {
        open(FIND, Roles.VILLAGE_OFFICER, type, subjects);
    }

    /** One person says that a verified number is wrong: another of the regency decides. */
    void approve(List<Subject> persons) {
        open(APPROVE, Roles.DISTRICT_OFFICER, "person", persons);
    }

    /** Whoever was asked to clear a number of somebody who was merged is asked it of the survivor. */
    void cleared(UUID merged, Subject survivor) {
        if (tasks.end(NumberClaims.CLEAR, List.of(merged), TaskState.SUPERSEDED) > 0) {
            open(NumberClaims.CLEAR, Roles.DISTRICT_OFFICER, "person", List.of(survivor));
        }
    }

    private void open(String kind, String role, String type, List<Subject> subjects) {
        tasks.open(
                NewTask.of(kind, role, type, subjects, JakartaDay.today(clock).plusDays(DAYS)));
    }

    /** The number was told. */
    public void found(UUID subject) {
        tasks.end(FIND, List.of(subject), TaskState.DONE);
    }

    /** The numbers were told. */
    public void found(List<UUID> subjects) {
        tasks.end(FIND, subjects, TaskState.DONE);
    }

    /** Somebody was merged into another person, about whom alone is asked from now on. */
    void superseded(UUID person) {
        tasks.end(FIND, List.of(person), TaskState.SUPERSEDED);
        tasks.end(CHECK, List.of(person), TaskState.SUPERSEDED);
        tasks.end(APPROVE, List.of(person), TaskState.SUPERSEDED);
    }

    void checked(UUID person) {
        for (String kind : List.of(CHECK, APPROVE, NumberClaims.CLEAR)) {
            tasks.end(kind, List.of(person), TaskState.DONE);
        }
    }

    void moved(List<UUID> persons, String regionCode) {
        persons.forEach(person -> tasks.move(person, regionCode));
    }
}
