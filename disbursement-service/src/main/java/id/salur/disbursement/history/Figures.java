package id.salur.disbursement.history;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.platform.security.AreaRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads figures, their checks, and what was computed beside them. */
@ApplicationScoped
class Figures {
    private static final String NARROWED = """
        where (cast(:source as text) is null or f.source = :source) and (cast(:programme as text) is null or f.programme = :programme)
          and f.region_code >= :from and f.region_code < :below and (cast(:period as text) is null or f.period = :period)
          and (cast(:fiscalYear as integer) is null or f.fiscal_year = :fiscalYear)
          and (cast(:metric as text) is null or f.metric = :metric)
          and (cast(:after as uuid) is null or f.id > :after) order by f.id limit :limit\
        """;

    private static final String LIST = """
        select f.*, string_to_array(f.stated_codes, '|') as region_codes,
               array(select distinct c.rule from historic_check c
                      where c.verdict = 'FLAG' and (c.figure_id = f.id or c.with_id = f.id) order by c.rule) as flags
          from historic_figure f
        """ + NARROWED;

    private final Jdbi jdbi;
    private final Explanations explanations;

    Figures(Jdbi jdbi, Explanations explanations) {
        this.jdbi = jdbi;
        this.explanations = explanations;
    }

    private static Query narrow(Query query, FigureFilter filter, UUID after, int limit) {
        return query.bind("source", filter.source)
                .bind("programme", filter.programme)
                .bindMethods(AreaRange.asked(filter.regionCode))
                .bind("period", filter.period)
                .bind("fiscalYear", filter.fiscalYear)
                .bind("metric", filter.metric)
                .bind("after", after)
                .bind("limit", limit);
    }

    List<HistoricFigure> list(FigureFilter filter, UUID after, int limit) {
        return jdbi.withHandle(h -> narrow(h.createQuery(LIST), filter, after, limit)
                .mapTo(HistoricFigure.class)
                .list());
    }

    private record CheckRow(
            UUID id,
            UUID figureId,
            UUID withId,
            String source,
            String regionCode,
            String rule,
            String finding,
            String verdict,
            BigDecimal expected,
            BigDecimal found,
            JsonNode inputs,
            OffsetDateTime checkedAt) {}

    /** Checks of the figures that the filter leaves, in the order they were written. */
    List<HistoricCheck> checks(FigureFilter filter, CheckFilter check, UUID after, int limit) {
        return jdbi.withHandle(h -> narrow(
                        h.createQuery("""
                                select c.* from historic_check c join historic_figure f on f.id = c.figure_id and (cast(:rule as text) is null or c.rule = :rule)
                                   and (cast(:verdict as text) is null or c.verdict = :verdict)
                                   and (cast(:figure as uuid) is null or c.figure_id = :figure or c.with_id = :figure)
                                """
                                + NARROWED.replace("f.id > :after", "c.id > :after")
                                        .replace("order by f.id", "order by c.id")),
                        filter,
                        after,
                        limit)
                .bind("rule", check.rule)
                .bind("verdict", check.verdict)
                .bind("figure", check.figureId)
                .mapTo(CheckRow.class)
                .map(this::explained)
                .list());
    }

    private HistoricCheck explained(CheckRow row) {
        return new HistoricCheck(
                row.id(),
                row.figureId(),
                row.withId(),
                row.source(),
                row.regionCode(),
                row.rule(),
                row.finding(),
                row.verdict(),
                row.expected(),
                row.found(),
                row.inputs(),
                explanations.of(row.rule(), row.finding(), row.expected(), row.found()),
                row.checkedAt());
    }
}
