package id.salur.registry.recipient;

import id.salur.platform.security.Roles;
import id.salur.platform.task.NewTask;
import id.salur.platform.task.NewTask.Subject;
import id.salur.platform.task.TaskState;
import id.salur.platform.task.Tasks;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.family.FamilyFollower;
import id.salur.registry.family.Recipients;
import id.salur.registry.membership.RecipientHolds;
import id.salur.registry.publish.RecipientChanged.Reason;
import id.salur.registry.publish.RecipientEvents;
import id.salur.registry.publish.RecipientEvents.Change;
import id.salur.registry.region.RegionFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Keeps who has no recipient, asks the facilitator of the village to find one, and tells it. */
@ApplicationScoped
class Holds implements RecipientHolds, FamilyFollower, RegionFollower {
    static final String FIND = "FIND_RECIPIENT";
    /** Days to find a new recipient. */
    static final int DAYS = 30;

    private final Tasks tasks;
    private final Recipients recipients;
    private final Clock clock;

    Holds(Tasks tasks, Recipients recipients, Clock clock) {
        this.tasks = tasks;
        this.recipients = recipients;
        this.clock = clock;
    }

    @Override
    public void follow(Handle h, List<UUID> families) {
        List<Change> ended = run(h, HoldSql.CLOSE, families);
        List<Change> begun = run(h, HoldSql.OPEN, families);
        tell(h, begun);
        tell(h, without(ended, Reason.REPLACED));
        ask(h, families, only(ended, Reason.REPLACED));
        Changes.cancel(h, ids(without(ended, Reason.REPLACED)), tasks);
    }

    private static List<Change> run(Handle h, String sql, List<UUID> families) {
        return h.createQuery(sql)
                .bind("families", families.toArray(UUID[]::new))
                .mapTo(Change.class)
                .list();
    }

    private void tell(Handle h, List<Change> changes) {
        if (!changes.isEmpty()) {
            recipients.raise(h, ids(changes));
            RecipientEvents.changed(h, changes);
        }
    }

    /** A task where a recipient is wanted; done where one was found, cancelled where none is wanted any more. */
    private void ask(Handle h, List<UUID> families, List<Change> replaced) {
        List<Subject> wanted = h.createQuery(HoldSql.WANTED)
                .bind("families", families.toArray(UUID[]::new))
                .mapTo(Subject.class)
                .list();
        tasks.end(FIND, ids(replaced), TaskState.DONE);
        List<UUID> open = wanted.stream().map(Subject::id).toList();
        tasks.end(
                FIND, families.stream().filter(family -> !open.contains(family)).toList(), TaskState.CANCELLED);
        tasks.open(NewTask.of(
                FIND,
                Roles.FACILITATOR,
                "family",
                wanted,
                JakartaDay.today(clock).plusDays(DAYS)));
    }

    @Override
    public void moved(Handle h, UUID family, String regionCode) {
        tasks.move(family, regionCode);
        for (String sql : List.of(
                "update recipient_hold set region_code = :region where family_id = :family",
                "update recipient_change set region_code = :region where family_id = :family",
                "update recipient_term set region_code = :region where family_id = :family")) {
            h.createUpdate(sql)
                    .bind("region", regionCode)
                    .bind("family", family)
                    .execute();
        }
    }

    @Override
    public void follow(Handle h) {
        for (String sql : List.of(
                "update recipient_hold k set region_code = m.code_new from region_family m where k.family_id ="
                        + " m.family_id",
                "update recipient_change k set region_code = m.code_new from region_family m where k.family_id ="
                        + " m.family_id",
                "update recipient_term k set region_code = m.code_new from region_family m where k.family_id ="
                        + " m.family_id")) {
            h.execute(sql);
        }
    }

    private static List<Change> only(List<Change> changes, Reason reason) {
        return changes.stream().filter(change -> change.reason() == reason).toList();
    }

    private static List<Change> without(List<Change> changes, Reason reason) {
        return changes.stream().filter(change -> change.reason() != reason).toList();
    }

    private static List<UUID> ids(List<Change> changes) {
        return changes.stream().map(Change::familyId).toList();
    }
}
