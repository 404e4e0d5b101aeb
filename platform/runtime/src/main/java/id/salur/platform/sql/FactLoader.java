package id.salur.platform.sql;

import id.salur.platform.crypto.Sha256;
import id.salur.platform.security.SystemScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.function.ToLongBiFunction;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Loads a bundled file of facts once per content, in one transaction, whoever of several instances comes first. */
@ApplicationScoped
public class FactLoader {
    private static final Logger LOG = Logger.getLogger(FactLoader.class);

    private final Jdbi jdbi;

    FactLoader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param resource class path of the file; its content decides whether it was loaded already
     * @param load writes the rows (it must cope with an older version being there) and answers how many
     */
    public void load(String resource, ToLongBiFunction<Handle, byte[]> load) {
        byte[] content = read(resource);
        String checksum = HexFormat.of().formatHex(Sha256.of(content));
        SystemScope.run(() -> QuarkusTransaction.requiringNew()
                .timeout(600)
                .run(() -> jdbi.useHandle(h -> {
                    h.execute("select pg_advisory_xact_lock(hashtext('fact:' || ?))", resource);
                    boolean loaded = h.createQuery(
                                    "select exists (select from loaded_fact where name = :name and checksum = :checksum)")
                            .bind("name", resource)
                            .bind("checksum", checksum)
                            .mapTo(Boolean.class)
                            .one();
                    if (!loaded) {
                        long rows = load.applyAsLong(h, content);
                        h.createUpdate("""
                        insert into loaded_fact (name, checksum, rows) values (:name, :checksum, :rows)
                        on conflict (name) do update set checksum = excluded.checksum, rows = excluded.rows, loaded_at = now()""")
                                .bind("name", resource)
                                .bind("checksum", checksum)
                                .bind("rows", rows)
                                .execute();
                        LOG.infof("loaded %s: %d rows", resource, rows);
                    }
                })));
    }

    private static byte[] read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the file of facts " + resource + " is not in the application");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
