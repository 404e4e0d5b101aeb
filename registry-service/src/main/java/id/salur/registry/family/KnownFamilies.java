package id.salur.registry.family;

import id.salur.platform.sql.SqlFile;
import id.salur.registry.publish.FamilyEvents;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Registered families that a file tells otherwise, as a set: {@code import_old (family_id)}. Cost grows with them and their memberships. */
@ApplicationScoped
public class KnownFamilies {
    private static final String UPDATE = SqlFile.of(KnownFamilies.class, "update-set");

    private final List<FamilyFollower> followers;

    KnownFamilies(@All List<FamilyFollower> followers) {
        this.followers = followers;
    }

    /** In id order and before anything else of theirs, as every other writer does. */
    public void lock(Handle h) {
        h.createQuery(
                        "select count(*) from (select id from family where id in (select family_id from import_old) order by id for no key update) f")
                .mapTo(Integer.class)
                .one();
    }

    /**
     * See {@code update-set.sql}: facts, relations and who left; then the next version of each is told, and its memberships are judged anew. Persons
     * were changed before, and those who arrive are there.
     */
    public void change(Handle h, LocalDate since) {
        followers.forEach(follower -> follower.changed(h));
        h.createUpdate(UPDATE).bind("since", since).execute();
        FamilyEvents.changedByFile(h);
        followers.forEach(follower -> follower.corrected(h, since));
    }
}
