package id.salur.disbursement.authority;

import id.salur.platform.sql.CopyIn;
import id.salur.platform.sql.FactLoader;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import org.jdbi.v3.core.Handle;

/** Loads the approval limits: rows are added or corrected under their id, never deleted. */
@ApplicationScoped
class AuthorityFacts {
    private static final String COLUMNS =
            "id, role, level, region_code, max_amount, valid_from, valid_to, legal_basis, confirmed, note";

    private final FactLoader loader;

    AuthorityFacts(FactLoader loader) {
        this.loader = loader;
    }

    void start(@Observes @Priority(1100) StartupEvent event) {
        loader.load("facts/approval-limits.csv", AuthorityFacts::load);
    }

    private static long load(Handle h, byte[] csv) {
        h.execute("create temporary table approval_limit_fact on commit drop as select " + COLUMNS
                + " from approval_limit limit 0");
        CopyIn.csv(h, "approval_limit_fact (" + COLUMNS + ")", new ByteArrayInputStream(csv));
        long rows = h.execute("insert into approval_limit (" + COLUMNS + ") select " + COLUMNS + """
                 from approval_limit_fact
                on conflict (id) do update set role = excluded.role, level = excluded.level, region_code = excluded.region_code,
                  max_amount = excluded.max_amount, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                  legal_basis = excluded.legal_basis, confirmed = excluded.confirmed, note = excluded.note""");
        refuseOverlaps(h);
        return rows;
    }

    private static void refuseOverlaps(Handle h) {
        h.createQuery("""
                        select a.id || ' and ' || b.id from approval_limit a join approval_limit b
                          on a.id < b.id and a.role = b.role and a.level = b.level and a.region_code = b.region_code
                         and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]') limit 1""").mapTo(String.class).findOne().ifPresent(overlap -> {
            throw new IllegalStateException("approval limits overlap: " + overlap);
        });
    }
}
