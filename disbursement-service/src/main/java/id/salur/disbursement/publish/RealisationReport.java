package id.salur.disbursement.publish;

import id.salur.platform.money.Rupiah;
import id.salur.platform.security.AreaRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads the realisation from the payments. */
@ApplicationScoped
class RealisationReport {
    private static final String PAID = """
             from payment where programme = :programme and fiscal_year = :fiscalYear
              and region_code >= :from and region_code < :below
            """;

    /** A family counts as reached from the first stage on in which it was paid. */
    private static final String STAGES = """
            ), reached as (
              select place, count(*) as families
              from (select family_id, min(place) as place from part where settled > 0 group by family_id) group by place
            ), alone as (
              select stage, place, count(distinct family_id) filter (where settled > 0) as families, coalesce(sum(settled), 0) as settled
              from part group by stage, place
            )
            select a.stage, a.families, a.settled,
                   coalesce(sum(r.families) over (order by a.place), 0) as cumulative_families,
                   sum(a.settled) over (order by a.place) as cumulative_settled
            from alone a left join reached r using (place) order by a.place""";

    private final Jdbi jdbi;

    RealisationReport(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Sums(int families, int payments, Rupiah settled, Rupiah inTransit, Rupiah failed, Rupiah returned) {}

    Realisation of(String programme, int fiscalYear, String regionCode) {
        AreaRange range = AreaRange.of(regionCode);
        return jdbi.withHandle(h -> {
            Sums sums = bind(h.createQuery("""
                                    select count(distinct family_id) filter (where settled_amount > 0) as families,
                                           count(*) filter (where settled_amount > 0) as payments,
                                           coalesce(sum(settled_amount), 0) as settled,
                                           coalesce(sum(in_transit_amount), 0) as in_transit,
                                           coalesce(sum(held_amount), 0) as failed,
                                           coalesce(sum(returned_amount), 0) as returned""" + PAID), programme, fiscalYear, range)
                    .mapTo(Sums.class)
                    .one();
            List<Realisation.Stage> stages = bind(
                            h.createQuery("with part as (select family_id, stage, settled_amount as settled,"
                                    + " case stage when 'IV' then 'IIII' else stage end as place"
                                    + PAID
                                    + STAGES),
                            programme,
                            fiscalYear,
                            range)
                    .mapTo(Realisation.Stage.class)
                    .list();
            return new Realisation(
                    programme,
                    fiscalYear,
                    regionCode == null || regionCode.isEmpty() ? "ID" : regionCode,
                    sums.families(),
                    sums.payments(),
                    sums.settled(),
                    sums.inTransit(),
                    sums.failed(),
                    sums.returned(),
                    stages);
        });
    }

    private static Query bind(Query query, String programme, int fiscalYear, AreaRange range) {
        return query.bind("programme", programme).bind("fiscalYear", fiscalYear).bindMethods(range);
    }
}
