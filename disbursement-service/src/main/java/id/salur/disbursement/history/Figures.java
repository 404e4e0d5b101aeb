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

    /** Its amount from the sums, its families from the payments of its region; not where the payee is an application. A stage that the programme's calendar does not have is a quarter. */
    private static final String COMPARED = """
        with asked as materialized (
          select f.*, case f.region_code when 'ID' then '' else f.region_code end as low,
                 case f.region_code when 'ID' then '~' else f.region_code || '/' end as high,
                 case when f.programme like 'TOTAL%' then null else f.programme end as of_programme,
                 coalesce(s.first_month + s.months - 1, 3 * array_position(array['I', 'II', 'III', 'IV'], f.stage)) as place
            from historic_figure f
            left join lateral stages_of(f.programme, f.fiscal_year) s on s.stage = f.stage
           where f.fiscal_year = :fiscalYear and f.region_code >= :from and f.region_code < :below
             and (cast(:programme as text) is null or f.programme = :programme)
             and (f.unit = 'IDR' and f.metric in ('amount', 'amount_stated', 'amount_computed')
                  or f.unit in ('KK', 'KPM', 'family') and f.metric = 'recipients'
                     and exists (select from programme g where g.code = f.programme and g.payee = 'FAMILY'))
             and not f.disputed and (cast(:after as uuid) is null or f.id > :after)
             and exists (select from realisation_cell c
                          where c.fiscal_year = f.fiscal_year and (f.programme like 'TOTAL%' or c.programme = f.programme)
                            and c.region_code >= case f.region_code when 'ID' then '' else f.region_code end
                            and c.region_code < case f.region_code when 'ID' then '~' else f.region_code || '/' end)
           order by f.id limit :limit
        ), counted as (
          select a.id, s.*
            from asked a
            cross join lateral (
              select sum(c.settled) as year, sum(c.settled) filter (where c.stage = a.stage) as stage,
                     sum(c.settled) filter (where c.stage_no <= a.place) as to_stage
                from realisation c
               where c.fiscal_year = a.fiscal_year and (a.of_programme is null or c.programme = a.of_programme)
                 and c.region_code >= a.low and c.region_code < a.high) s
           where a.unit = 'IDR'
          union all
          select a.id, s.*
            from asked a
            cross join lateral (
              select count(*) as year, count(*) filter (where f.in_stage) as stage, count(*) filter (where f.to_stage) as to_stage
                from (select bool_or(p.stage = a.stage) as in_stage,
                             bool_or(s.first_month + s.months - 1 <= a.place) as to_stage
                        from payment p left join lateral stages_of(p.programme, p.fiscal_year) s on s.stage = p.stage
                       where p.fiscal_year = a.fiscal_year and (a.of_programme is null or p.programme = a.of_programme)
                         and p.region_code >= a.low and p.region_code < a.high
                         and p.state in (select state from payment_position where position = 'SETTLED' or paid_settled)
                       group by p.family_id) f) s
           where a.unit <> 'IDR'
        )
        select a.id as figure_id, a.source, a.programme, a.region_code, a.period, a.fiscal_year, a.stage, a.metric, a.unit,
               a.rounding_unit, a.value as published, x.computed, x.computed - a.value as difference,
               case when a.stage is not null then coalesce(c.to_stage, 0) end as computed_to_stage
          from asked a join counted c using (id)
          cross join lateral (select coalesce(case when a.stage is null then c.year else c.stage end, 0) as computed) x
         order by a.id\
        """;

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

    /** Published beside computed, for figures of a year and region of which anything was paid by this system. */
    List<Comparison> compare(String programme, String regionCode, int fiscalYear, UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery(COMPARED)
                .bind("programme", programme)
                .bindMethods(AreaRange.asked(regionCode))
                .bind("fiscalYear", fiscalYear)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Comparison.class)
                .list());
    }
}
