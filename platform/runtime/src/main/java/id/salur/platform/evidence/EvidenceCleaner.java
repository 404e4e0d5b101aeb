package id.salur.platform.evidence;

import id.salur.platform.security.SystemScope;
import id.salur.platform.time.Rounds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Deletes, at start and every {@code salur.evidence.clean-every}, what a kill or a refusal left: uploads without a name and contents
 * without a row once they are older than {@code salur.evidence.unfinished}, files that were never bound after {@code salur.evidence.unbound}.
 */
@ApplicationScoped
public class EvidenceCleaner {
    private static final Logger LOG = Logger.getLogger(EvidenceCleaner.class);
    private static final Duration FIRST = Duration.ofSeconds(30);

    private final Jdbi jdbi;
    private final EvidenceStore store;
    private final Clock clock;
    private final Duration unfinished;
    private final Duration unbound;
    private final Duration every;
    private final Rounds rounds = new Rounds("evidence");

    EvidenceCleaner(
            Jdbi jdbi,
            EvidenceStore store,
            Clock clock,
            @ConfigProperty(name = "salur.evidence.unfinished") Duration unfinished,
            @ConfigProperty(name = "salur.evidence.unbound") Duration unbound,
            @ConfigProperty(name = "salur.evidence.clean-every") Duration every) {
        this.jdbi = jdbi;
        this.store = store;
        this.clock = clock;
        this.unfinished = unfinished;
        this.unbound = unbound;
        this.every = every;
    }

    void start(@Observes @Priority(4000) StartupEvent event) {
        rounds.start(FIRST, every, this::attempt);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    private void attempt() {
        try {
            clean();
        } catch (IOException | RuntimeException e) {
            LOG.warn("the evidence store was not cleaned, the next time tries again", e);
        }
    }

    /** First the rows: their contents go with those that have none. */
    public void clean() throws IOException {
        Instant old = clock.instant().minus(unfinished);
        int uploads = store.discardAll(old);
        int rows = SystemScope.call(() -> jdbi.withHandle(h ->
                h.execute("delete from evidence_file where subject_id is null and uploaded_at < ?", unboundSince())));
        int[] contents = new int[1];
        store.olderThan(old, names -> contents[0] += deleteStrays(names, old));
        if (uploads + rows + contents[0] > 0) {
            LOG.infof(
                    "evidence: deleted %d unfinished uploads, %d files never bound, %d contents",
                    uploads, rows, contents[0]);
        }
    }

    private OffsetDateTime unboundSince() {
        return clock.instant().minus(unbound).atOffset(ZoneOffset.UTC);
    }

    private int deleteStrays(List<String> names, Instant old) {
        Set<String> known = known(names);
        return (int) names.stream()
                .filter(name -> !known.contains(name))
                .filter(name -> deleteStray(name, old))
                .count();
    }

    private Set<String> known(List<String> names) {
        return SystemScope.call(() -> jdbi.withHandle(
                h -> new HashSet<>(h.createQuery("select stored_as from evidence_file where stored_as = any (:names)")
                        .bind("names", names.toArray(String[]::new))
                        .mapTo(String.class)
                        .list())));
    }

    /** Looks again once nobody else can give it a row, or a new content. */
    private boolean deleteStray(String name, Instant old) {
        return SystemScope.call(() -> QuarkusTransaction.requiringNew().call(() -> {
            jdbi.useHandle(h -> EvidenceFiles.lock(h, name));
            if (!known(List.of(name)).isEmpty()) {
                return false;
            }
            store.delete(name, old);
            return true;
        }));
    }
}
