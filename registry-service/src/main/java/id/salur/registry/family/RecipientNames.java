package id.salur.registry.family;

import id.salur.platform.security.SystemScope;
import id.salur.registry.person.SealedPersons;
import id.salur.registry.publish.FamilyEvents;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Seals the names of recipients that were registered before names were sealed, and tells of their families anew. A batch is one
 * transaction, so a kill loses nothing, and instances share the work. Cost grows with the families that are left; none are read twice.
 */
@ApplicationScoped
class RecipientNames {
    private static final Logger LOG = Logger.getLogger(RecipientNames.class);
    private static final int BATCH = 1000;

    private final Jdbi jdbi;
    private final SealedPersons persons;
    private volatile boolean stopped;

    RecipientNames(Jdbi jdbi, SealedPersons persons) {
        this.jdbi = jdbi;
        this.persons = persons;
    }

    private record Recipient(UUID id, UUID familyId, String name) {}

    void start(@Observes @Priority(4000) StartupEvent event) {
        Thread work = new Thread(() -> SystemScope.run(this::sealAll), "seal-names");
        work.setDaemon(true);
        work.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void sealAll() {
        try {
            long sealed = 0;
            for (int batch = sealBatch(); batch > 0 && !stopped; batch = sealBatch()) {
                sealed += batch;
                LOG.infof("sealed the names of %d recipients so far", sealed);
            }
        } catch (RuntimeException e) {
            LOG.warn("names of recipients are left to be sealed, the next start goes on", e);
        }
    }

    /** How many were sealed; 0 when none is left that nobody else has in hand. */
    int sealBatch() {
        return jdbi.inTransaction(h -> {
            List<Recipient> batch = h.createQuery("""
                            select p.id, m.family_id, p.name from person p join household_member m on m.person_id = p.id and m.recipient
                            join family f on f.id = m.family_id
                            where p.to_seal order by f.id limit :limit for no key update of f skip locked""")
                    .bind("limit", BATCH)
                    .mapTo(Recipient.class)
                    .list();
            if (batch.isEmpty()) {
                return 0;
            }
            List<UUID> families = batch.stream().map(Recipient::familyId).toList();
            persons.seal(
                    h,
                    batch.stream().map(Recipient::id).toList(),
                    batch.stream().map(Recipient::name).toList());
            h.createUpdate("update family set version = version + 1 where id = any (:families)")
                    .bind("families", families.toArray(UUID[]::new))
                    .execute();
            FamilyEvents.changed(h, families);
            return batch.size();
        });
    }
}
