package id.salur.disbursement.payee;

import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.security.SystemScope;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Hashes the numbers that were written before numbers were hashed. A batch is one transaction, so a kill loses nothing, and instances share
 * the work. Cost grows with the numbers that are left; none are read twice.
 */
@ApplicationScoped
class NumbersBefore {
    private static final Logger LOG = Logger.getLogger(NumbersBefore.class);
    private static final int BATCH = 1000;

    private final Jdbi jdbi;
    private final FieldCipher cipher;
    private final AccountNumbers numbers;
    private volatile boolean stopped;

    NumbersBefore(Jdbi jdbi, FieldCipher cipher, AccountNumbers numbers) {
        this.jdbi = jdbi;
        this.cipher = cipher;
        this.numbers = numbers;
    }

    void start(@Observes @Priority(4000) StartupEvent event) {
        Thread work = new Thread(() -> SystemScope.run(this::hashAll), "hash-numbers");
        work.setDaemon(true);
        work.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void hashAll() {
        try {
            for (String table : List.of("family_account", "account_correction")) {
                while (!stopped && hashBatch(table) > 0) {
                    LOG.debugf("hashed numbers of %s", table);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("numbers are left to be hashed, the next start goes on", e);
        }
    }

    /** A number and where its row lies, which it does until the row that is locked is changed. */
    private record Unhashed(String place, byte[] number) {}

    /** How many were hashed; 0 when none is left that nobody else has in hand. */
    int hashBatch(String table) {
        return jdbi.inTransaction(h -> {
            List<Unhashed> batch = h.createQuery(
                            "select ctid::text as place, number from " + table
                                    + " where number is not null and number_hash is null limit :limit for no key update skip locked")
                    .bind("limit", BATCH)
                    .mapTo(Unhashed.class)
                    .list();
            h.createUpdate("update " + table
                            + " t set number_hash = n.hash from unnest(cast(:places as tid[]), :hashes) as n (place, hash)"
                            + " where t.ctid = n.place")
                    .bind("places", batch.stream().map(Unhashed::place).toArray(String[]::new))
                    .bind(
                            "hashes",
                            batch.stream()
                                    .map(Unhashed::number)
                                    .map(cipher::decrypt)
                                    .map(numbers::hash)
                                    .toArray(byte[][]::new))
                    .execute();
            return batch.size();
        });
    }
}
