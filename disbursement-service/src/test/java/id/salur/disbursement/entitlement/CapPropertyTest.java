package id.salur.disbursement.entitlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a family has: never above a cap, the highest first, and the lines are the amount. */
@QuarkusTest
@ServiceTest
class CapPropertyTest {
    private static final List<String> COMPONENTS =
            List.of("IBU_HAMIL_NIFAS", "ANAK_0_6", "SD", "SMP", "SMA", "DISABILITAS_BERAT", "LANSIA");

    /** Lines of one run, with the caps of its year. */
    private static final String LINES = """
            with line as (
              select e.id, e.amount as total, l.component, l.rate_amount, l.amount, l.capped, l.cut_by
              from entitlement e join entitlement_line l on l.entitlement_id = e.id where e.run_id = '%s')
            """;

    @ParameterizedTest
    @ValueSource(ints = {2014, 2015, 2016, 2018, 2019, 2020, 2023})
    void linesAndCapsHold(int year) {
        Road road = Road.fresh("PKH", year);
        JqwikSession.run(() -> generate(road));
        String lines = LINES.formatted(road.computed("II"));
        assertTrue(Sql.number(lines + "select count(distinct id) from line") > 50);
        none(lines, "select id from line group by id, total having sum(amount) <> total", "lines are the amount");
        none(
                lines,
                "select id from line where not capped and component in (select component from rate where basis = 'PERSON')"
                        + " group by id having count(*) > 4 and " + year + " >= 2019",
                "four persons");
        none(
                lines,
                "select id from line where cut_by = 'PKH-CAP-2019' and id not in (select id from line where not capped"
                        + " and component not like '%TETAP%' group by id having count(*) = 4)",
                "nobody cut before there are four");
        none(
                lines,
                "select l.id from line l join cap_rule c on c.component = l.component and c.valid_from <= '" + year
                        + "-04-01' where not capped group by l.id, c.id, c.max_persons having count(*) > c.max_persons",
                "so many of a component");
        none(
                lines,
                "select a.id from line a join line b using (id) where a.cut_by in ('PKH-CAP-2019', 'PKH-RULE-2013', 'PKH-RULE-2015')"
                        + " and not b.capped and b.component not like '%TETAP%' and a.rate_amount > b.rate_amount",
                "the highest first");
        none(
                lines,
                "select id from line where total > case " + year
                        + " when 2014 then 700000 when 2015 then 925000 else total end",
                "the family's maximum");
        none(
                lines,
                "select id from line where cut_by in ('PKH-RULE-2013', 'PKH-RULE-2015')"
                        + " group by id, total having total <> case " + year + " when 2014 then 700000 else 925000 end",
                "cut no deeper than the maximum");
    }

    private static void generate(Road road) {
        RandomGenerator<List<String>> compositions =
                Arbitraries.of(COMPONENTS).list().ofMaxSize(9).generator(1000, true);
        Random random = new Random(road.year);
        for (int i = 0; i < 100; i++) {
            road.family(road.village(), compositions.next(random).value().toArray(String[]::new));
        }
    }

    private static void none(String lines, String broken, String rule) {
        assertEquals(0, Sql.number(lines + "select count(*) from (" + broken + ")"), rule);
    }
}
