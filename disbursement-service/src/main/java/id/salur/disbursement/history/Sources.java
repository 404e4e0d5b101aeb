package id.salur.disbursement.history;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The sources of figures, the same for the whole nation. */
@ApplicationScoped
class Sources {
    private final Jdbi jdbi;
    private final Caller caller;

    Sources(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    HistoricSource add(HistoricSource source) {
        int written = jdbi.withHandle(h ->
                h.createUpdate("""
                        insert into historic_source (code, title, publisher, dated, attribution, created_by)
                        values (:code, :title, :publisher, :dated, :attribution, :by) on conflict (code) do nothing""").bindMethods(source).bind("by", caller.id()).execute());
        if (written == 0) {
            throw Problem.of(ProblemType.ALREADY_EXISTS);
        }
        return source;
    }

    List<HistoricSource> list(String after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select code, title, publisher, dated, attribution from historic_source
                        where code collate "C" > :after order by code collate "C" limit :limit""")
                .bind("after", after == null ? "" : after)
                .bind("limit", limit)
                .mapTo(HistoricSource.class)
                .list());
    }
}
