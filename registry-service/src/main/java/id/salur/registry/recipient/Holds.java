package id.salur.registry.recipient;

import id.salur.platform.task.Tasks;
import id.salur.registry.family.FamilyFollower;
import id.salur.registry.family.Recipients;
import id.salur.registry.membership.RecipientHolds;
import id.salur.registry.publish.RecipientChanged.Reason;
import id.salur.registry.publish.RecipientEvents;
import id.salur.registry.publish.RecipientEvents.Change;
import id.salur.registry.region.RegionFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Keeps who has no recipient, has another one asked for, and tells it. */
@ApplicationScoped
class Holds implements RecipientHolds, FamilyFollower, RegionFollower {
    private final Tasks tasks;
    private final Recipients recipients;
    private final Vacancies vacancies;

    Holds(Tasks tasks, Recipients recipients, Vacancies vacancies) {
        this.tasks = tasks;
        this.recipients = recipients;
        this.vacancies = vacancies;
    }

    @Override
    public void follow(Handle h, List<UUID> families) {
        List<Change> ended = run(h, HoldSql.CLOSE, families);
        List<Change> begun = run(h, HoldSql.OPEN, families);
        tell(h, begun);
        tell(h, without(ended, Reason.REPLACED));
        vacancies.found(ids(only(ended, Reason.REPLACED)));
        vacancies.follow(h, families);
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
