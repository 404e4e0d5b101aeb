package id.salur.registry.duplicate;

import id.salur.platform.security.SystemScope;
import id.salur.platform.time.Rounds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * What follows a registration on its own: the families of a file are looked at as one set, what failed is tried again, and the offices are asked
 * about pairs. Each is one transaction and says in its row that it is done: a kill leaves it to the next round, of this instance or another.
 */
@ApplicationScoped
class DuplicateSearch {
    private static final Logger LOG = Logger.getLogger(DuplicateSearch.class);
    private static final int TIMEOUT_SECONDS = 3600;

    private final Jdbi jdbi;
    private final DuplicateTasks tasks;
    private final Duration pause;
    private final Rounds rounds = new Rounds("duplicates");

    DuplicateSearch(
            Jdbi jdbi, DuplicateTasks tasks, @ConfigProperty(name = "salur.duplicates.millis") long everyMillis) {
        this.jdbi = jdbi;
        this.tasks = tasks;
        this.pause = Duration.ofMillis(everyMillis);
    }

    private record Search(UUID id, UUID importId, UUID familyId) {}

    void start(@Observes @Priority(4000) StartupEvent event) {
        rounds.start(pause, pause, () -> SystemScope.run(this::round));
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    private void round() {
        UUID failed = null;
        try {
            for (Optional<Search> next = next(); next.isPresent(); next = next()) {
                failed = next.get().id();
                Search search = next.get();
                inTransaction(() -> look(search));
                failed = null;
            }
            while (inTransaction(tasks::ask) > 0) {
                LOG.debug("offices were asked about duplicates");
            }
        } catch (RuntimeException e) {
            LOG.warn("duplicates are left to be looked for, the next round goes on", e);
            putBack(failed);
        }
    }

    /** What failed before comes last, and is left after five tries. */
    private Optional<Search> next() {
        return jdbi.withHandle(h -> h.createQuery("""
            select id, import_id, family_id from duplicate_search where done_at is null and tries < 5 order by tries, id limit 1\
            """).mapTo(Search.class).findOne());
    }

    private int look(Search search) {
        return jdbi.withHandle(h -> {
            boolean mine = h.createQuery(
                            "select id from duplicate_search where id = :id and done_at is null for update skip locked")
                    .bind("id", search.id())
                    .mapTo(UUID.class)
                    .findOne()
                    .isPresent();
            if (!mine) {
                return 0;
            }
            return h.createUpdate("""
                update duplicate_search set done_at = now(), pairs = duplicates_find(array(
                    select m.person_id from household_member m join family f on f.id = m.family_id
                     where m.valid_until is null and (f.import_id = cast(:importId as uuid) or f.id = cast(:familyId as uuid))))
                 where id = :id\
                """)
                    .bind("importId", search.importId())
                    .bind("familyId", search.familyId())
                    .bind("id", search.id())
                    .execute();
        });
    }

    private void putBack(UUID failed) {
        if (failed != null) {
            jdbi.useHandle(h -> h.createUpdate("update duplicate_search set tries = tries + 1 where id = :id")
                    .bind("id", failed)
                    .execute());
        }
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(work);
    }
}
