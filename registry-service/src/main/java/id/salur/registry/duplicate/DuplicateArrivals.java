package id.salur.registry.duplicate;

import id.salur.registry.family.FamilyFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/** Looks for whom those who arrive may be, in the transaction that takes them in. It never refuses: what fails is looked for again later. */
@ApplicationScoped
class DuplicateArrivals implements FamilyFollower {
    private static final Logger LOG = Logger.getLogger(DuplicateArrivals.class);

    @Override
    public void arrived(Handle h, UUID family, List<UUID> persons) {
        h.execute("savepoint duplicates");
        try {
            h.createQuery("select duplicates_find(:persons)")
                    .bind("persons", persons.toArray(UUID[]::new))
                    .mapTo(Integer.class)
                    .one();
            h.execute("release savepoint duplicates");
        } catch (RuntimeException e) {
            h.execute("rollback to savepoint duplicates");
            Searches.ofFamily(h, family);
            LOG.warnf(e, "duplicates of family %s are looked for later", family);
        }
    }
}
