package id.salur.disbursement.history;

import id.salur.platform.security.SystemScope;
import id.salur.platform.sql.CopyIn;
import id.salur.platform.sql.FactLoader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Loads the figures of the five articles, and computes all checks anew: rates and thresholds may have changed since. */
@ApplicationScoped
class HistoricFacts {
    private final FactLoader loader;
    private final Jdbi jdbi;

    HistoricFacts(FactLoader loader, Jdbi jdbi) {
        this.loader = loader;
        this.jdbi = jdbi;
    }

    void start(@Observes @Priority(1300) StartupEvent event) {
        loader.load("facts/historic-sources.csv", HistoricFacts::sources);
        loader.load("facts/historic-figures.csv", HistoricFacts::figures);
        SystemScope.run(() -> QuarkusTransaction.requiringNew()
                .timeout(600)
                .run(() -> jdbi.useHandle(h -> h.execute("select refresh_historic_checks(null)"))));
    }

    private static long sources(Handle h, byte[] csv) {
        h.execute("""
            create temp table historic_source_fact on commit drop as
            select code, title, publisher, dated, attribution from historic_source limit 0\
            """);
        CopyIn.csv(
                h, "historic_source_fact (code, title, publisher, dated, attribution)", new ByteArrayInputStream(csv));
        return h.execute("""
            insert into historic_source (code, title, publisher, dated, attribution, created_by)
            select code, title, publisher, dated, attribution, 'facts' from historic_source_fact
            on conflict (code) do update set title = excluded.title, publisher = excluded.publisher, dated = excluded.dated,
              attribution = excluded.attribution\
            """);
    }

    private static long figures(Handle h, byte[] csv) {
        FigureImports.stage(h, new ByteArrayInputStream(csv), null, row -> null);
        h.execute("delete from historic_fault where code = 'known-otherwise'");
        h.createQuery("select string_agg(line || ' ' || column_name || ' ' || code, '; ' order by line) from"
                        + " historic_fault")
                .mapTo(String.class)
                .findOne()
                .ifPresent(faults -> {
                    throw new IllegalStateException("historic figures: " + faults);
                });
        return h.createUpdate(ImportSql.FACTS)
                .bindByType("id", null, UUID.class)
                .execute();
    }
}
