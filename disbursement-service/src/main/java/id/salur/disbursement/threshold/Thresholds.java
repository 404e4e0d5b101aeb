package id.salur.disbursement.threshold;

import id.salur.platform.sql.CopyIn;
import id.salur.platform.sql.FactLoader;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Loads the thresholds and reads them. */
@ApplicationScoped
class Thresholds {
    private static final String COLUMNS =
            "id, name, subject, unit, low, high, valid_from, valid_to, legal_basis, confirmation, note";

    private final FactLoader loader;
    private final Jdbi jdbi;

    Thresholds(FactLoader loader, Jdbi jdbi) {
        this.loader = loader;
        this.jdbi = jdbi;
    }

    void start(@Observes @Priority(1200) StartupEvent event) {
        loader.load("facts/thresholds.csv", Thresholds::load);
    }

    private static long load(Handle h, byte[] csv) {
        h.execute("create temporary table threshold_fact on commit drop as select " + COLUMNS
                + " from threshold limit 0");
        CopyIn.csv(h, "threshold_fact (" + COLUMNS + ")", new ByteArrayInputStream(csv));
        return h.execute("insert into threshold (" + COLUMNS + """
                )
                select id, name, coalesce(subject, ''), unit, low, high, valid_from, valid_to, legal_basis, confirmation, coalesce(note, '')
                from threshold_fact
                on conflict (id) do update set name = excluded.name, subject = excluded.subject, unit = excluded.unit, low = excluded.low,
                  high = excluded.high, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                  legal_basis = excluded.legal_basis, confirmation = excluded.confirmation, note = excluded.note""");
    }

    List<Threshold> list(String name, String after, int limit) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select " + COLUMNS + " from threshold "
                                + "where id > :after and (cast(:name as text) is null or name = :name) order by id limit :limit")
                .bind("name", name)
                .bind("after", after == null ? "" : after)
                .bind("limit", limit)
                .mapTo(Threshold.class)
                .list());
    }
}
