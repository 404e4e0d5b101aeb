package id.salur.disbursement.publish;

import id.salur.platform.money.Rupiah;
import id.salur.platform.security.AreaRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Realisation with different families. Money comes from the sums that follow the payments; families are counted from the
 * payments themselves, each read once, for a family that was paid in two stages is one family: the cost grows with the payments
 * of the region and year.
 */
@ApplicationScoped
class RealisationReport {
    private static final String SUMS = """
            select stage, sum(settled_payments) as payments, sum(settled) as settled, sum(in_transit) as in_transit, sum(held) as failed,
                   sum(returned) as returned
            from realisation where programme = :programme and fiscal_year = :fiscalYear and region_code >= :from and region_code < :below
            group by stage, stage_no order by stage_no, stage""";

    /** Families by the set of stages in which they were paid, a bit a stage. */
    private static final String FAMILIES = """
            select stages, count(*) as families
            from (select bit_or(1::bigint << array_position(:stages, stage) - 1) as stages from payment
                  where programme = :programme and fiscal_year = :fiscalYear and region_code >= :from and region_code < :below
                    and settled_amount > 0 and stage = any (:stages)
                  group by family_id) family
            group by stages""";

    private final Jdbi jdbi;

    RealisationReport(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Sums(String stage, int payments, Rupiah settled, Rupiah inTransit, Rupiah failed, Rupiah returned) {}

    private record Paid(long stages, int families) {}

    Realisation of(String programme, int fiscalYear, String regionCode) {
        AreaRange range = AreaRange.asked(regionCode);
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, h -> {
            List<Sums> sums = bind(h.createQuery(SUMS), programme, fiscalYear, range)
                    .mapTo(Sums.class)
                    .list();
            List<Paid> paid = bind(h.createQuery(FAMILIES), programme, fiscalYear, range)
                    .bindArray(
                            "stages",
                            String.class,
                            sums.stream().map(Sums::stage).toList())
                    .mapTo(Paid.class)
                    .list();
            return new Realisation(
                    programme,
                    fiscalYear,
                    regionCode == null || regionCode.isEmpty() ? "ID" : regionCode,
                    families(paid, stages -> true),
                    sums.stream().mapToInt(Sums::payments).sum(),
                    total(sums, Sums::settled),
                    total(sums, Sums::inTransit),
                    total(sums, Sums::failed),
                    total(sums, Sums::returned),
                    stages(sums, paid));
        });
    }

    private static List<Realisation.Stage> stages(List<Sums> sums, List<Paid> paid) {
        List<Realisation.Stage> stages = new ArrayList<>();
        Rupiah settled = Rupiah.ZERO;
        for (Sums stage : sums) {
            long alone = 1L << stages.size();
            long upTo = 2 * alone - 1;
            settled = settled.plus(stage.settled());
            stages.add(new Realisation.Stage(
                    stage.stage(),
                    families(paid, in -> (in & alone) != 0),
                    stage.settled(),
                    families(paid, in -> (in & upTo) != 0),
                    settled));
        }
        return stages;
    }

    private static int families(List<Paid> paid, LongPredicate stages) {
        return paid.stream()
                .filter(set -> stages.test(set.stages()))
                .mapToInt(Paid::families)
                .sum();
    }

    private static Rupiah total(List<Sums> sums, Function<Sums, Rupiah> amount) {
        return sums.stream().map(amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private static Query bind(Query query, String programme, int fiscalYear, AreaRange range) {
        return query.bind("programme", programme).bind("fiscalYear", fiscalYear).bindMethods(range);
    }
}
