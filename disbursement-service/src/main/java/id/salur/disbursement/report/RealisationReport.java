package id.salur.disbursement.report;

import id.salur.platform.money.Rupiah;
import id.salur.platform.security.AreaRange;
import id.salur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.ToIntFunction;
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
        group by stage, stage_no order by stage_no, stage\
        """;

    /** Payees and their families by the set of stages in which they were paid, a bit a stage. */
    private static final String FAMILIES = """
        select stage_set, count(*) as payees, sum(families) as families
        from (select bit_or(1::bigint << array_position(:names, stage) - 1) as stage_set, max(families) as families from payment
              where programme = :programme and fiscal_year = :fiscalYear and region_code >= :from and region_code < :below
                and settled_amount > 0 and stage = any (:names)
              group by family_id) payee
        group by stage_set\
        """;

    private final Jdbi jdbi;
    private final Caller caller;

    RealisationReport(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    private record StageSums(
            String stage, int payments, Rupiah settled, Rupiah inTransit, Rupiah failed, Rupiah returned) {}

    /** @param stageSet a bit for each stage in which they were paid */
    private record Reached(long stageSet, int payees, int families) {}

    Realisation of(String programme, int fiscalYear, String regionCode) {
        AreaRange range = AreaRange.askedWhole(regionCode);
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, h -> {
            List<StageSums> sums = bind(h.createQuery(SUMS), programme, fiscalYear, range)
                    .mapTo(StageSums.class)
                    .list();
            List<Reached> reached = bind(h.createQuery(FAMILIES), programme, fiscalYear, range)
                    .bindArray(
                            "names",
                            String.class,
                            sums.stream().map(StageSums::stage).toList())
                    .mapTo(Reached.class)
                    .list();
            return new Realisation(
                    programme,
                    fiscalYear,
                    regionCode == null ? String.join(", ", caller.areas()) : regionCode,
                    count(reached, Reached::families, set -> true),
                    count(reached, Reached::payees, set -> true),
                    sums.stream().mapToInt(StageSums::payments).sum(),
                    total(sums, StageSums::settled),
                    total(sums, StageSums::inTransit),
                    total(sums, StageSums::failed),
                    total(sums, StageSums::returned),
                    stages(sums, reached));
        });
    }

    private static List<Realisation.Stage> stages(List<StageSums> sums, List<Reached> reached) {
        List<Realisation.Stage> stages = new ArrayList<>();
        Rupiah settled = Rupiah.ZERO;
        for (StageSums stage : sums) {
            long alone = 1L << stages.size();
            long upTo = 2 * alone - 1;
            settled = settled.plus(stage.settled());
            stages.add(new Realisation.Stage(
                    stage.stage(),
                    count(reached, Reached::families, set -> (set & alone) != 0),
                    count(reached, Reached::payees, set -> (set & alone) != 0),
                    stage.settled(),
                    count(reached, Reached::families, set -> (set & upTo) != 0),
                    count(reached, Reached::payees, set -> (set & upTo) != 0),
                    settled));
        }
        return stages;
    }

    private static int count(List<Reached> reached, ToIntFunction<Reached> what, LongPredicate sets) {
        return reached.stream()
                .filter(these -> sets.test(these.stageSet()))
                .mapToInt(what)
                .sum();
    }

    private static Rupiah total(List<StageSums> sums, Function<StageSums, Rupiah> amount) {
        return sums.stream().map(amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private static Query bind(Query query, String programme, int fiscalYear, AreaRange range) {
        return query.bind("programme", programme).bind("fiscalYear", fiscalYear).bindMethods(range);
    }
}
