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
        h.createQuery("select failed from duplicates_of_family(:family, :persons) where failed is not null")
                .bind("family", family)
                .bind("persons", persons.toArray(UUID[]::new))
                .mapTo(String.class)
                .findOne()
                .ifPresent(state ->
                        LOG.warnf("SQL state %s: duplicates of family %s are looked for later", state, family));
    }
}
