package id.salur.disbursement.entitlement;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.RecipientOf;
import id.salur.disbursement.Road;
import id.salur.disbursement.Rows;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class EntitlementComputationTest {
    /** 2019, rupiah a stage, as the article's rule quotes them; written here once more, independently of the rate table. */
    private static final Map<String, Long> RATES = Map.of(
            "IBU_HAMIL_NIFAS", 600_000L,
            "ANAK_0_6", 600_000L,
            "SD", 225_000L,
            "SMP", 375_000L,
            "SMA", 500_000L,
            "DISABILITAS_BERAT", 600_000L,
            "LANSIA", 600_000L);

    @Test
    void anyFamilyGetsItsFourHighestAndTheFixedPartOnce() {
        Road road = Road.fresh("PKH", 2019);
        Map<UUID, List<String>> families = new LinkedHashMap<>();
        Random random = new Random(20190101);
        List<String> codes = RATES.keySet().stream().sorted().toList();
        for (int i = 0; i < 200; i++) {
            List<String> components = random.ints(random.nextInt(10), 0, codes.size())
                    .mapToObj(codes::get)
                    .toList();
            families.put(road.family(road.village(), components.toArray(String[]::new)), components);
        }
        String first = road.computed("I");
        String second = road.computed("II");
        families.forEach((family, components) -> {
            long four = components.stream()
                    .map(RATES::get)
                    .sorted(Comparator.reverseOrder())
                    .limit(4)
                    .mapToLong(Long::longValue)
                    .sum();
            assertEquals(
                    components.isEmpty() ? "none" : String.valueOf(four + 550_000),
                    amount(first, family),
                    components::toString);
            assertEquals(
                    components.isEmpty() ? "none" : String.valueOf(four), amount(second, family), components::toString);
            long lines = Sql.number(
                    "select count(*) from entitlement_line l join entitlement e on e.id = l.entitlement_id where e.run_id = '"
                            + second + "' and e.family_id = '" + family + "'");
            assertEquals(components.size(), lines, "capped lines stay");
        });
        assertEquals(0, Sql.number("""
                        select count(*) from entitlement e
                        where e.amount <> (select sum(l.amount) from entitlement_line l where l.entitlement_id = e.id)"""));
    }

    private static String amount(String run, UUID family) {
        return Sql.text("select amount from entitlement where run_id = '" + run + "' and family_id = '" + family + "'");
    }

    @Test
    void hardAccessDatesAndHoldsDecideWhoIsPaid() {
        Road road = Road.in("PKH", 2019, "53.15");
        UUID akses = road.family("53.15.05.2003", "SD");
        UUID regular = road.family("53.15.05.2004", "SD");
        UUID suspended = road.family("53.15.05.2004", "SD");
        UUID resumed = road.family("53.15.05.2004", "SD");
        UUID ended = road.family("53.15.05.2004", "SD");
        UUID grown = road.family("53.15.05.2004", "SD");
        UUID late = road.family("53.15.05.2004", "SD");
        Sql.execute(
                decision(suspended, "SUSPEND"),
                decision(resumed, "RESUME"),
                "update membership set status = 'ENDED', ended_on = '2019-02-01' where family_id = '" + ended + "'",
                "update component_span set span_until = '2019-01-01' where family_id = '" + grown + "'",
                "update membership set started_on = '2019-01-02' where family_id = '" + late + "'");
        String first = road.computed("I");
        String second = road.computed("II");
        assertEquals("1225000", amount(first, akses));
        assertEquals("775000", amount(first, regular));
        assertEquals("none", amount(first, suspended));
        assertEquals("775000", amount(first, resumed));
        assertEquals("775000", amount(first, ended));
        assertEquals("none", amount(second, ended));
        assertEquals("none", amount(first, grown));
        assertEquals("none", amount(first, late));
        assertEquals("225000", amount(second, late));
        UUID stranger = Road.fresh("PKH", 2019).families(1, "SD").get(0);
        road.act(road.officer, first, "compute").statusCode(200).body("families", is(4));
        assertEquals("none", amount(first, stranger));
    }

    private static String decision(UUID family, String decision) {
        return Rows.decision(family, "53.15.05.2004", decision, "", "2019-01-01");
    }

    @Test
    void ratesOfTheDayCount() {
        Road road = Road.fresh("BPNT", 2020);
        road.families(1);
        for (Map.Entry<String, Integer> month :
                Map.of("2020-02", 150_000, "2020-03", 200_000).entrySet()) {
            road.officer.get("/v1/stage-runs/" + road.computed(month.getKey())).body("amount", is(month.getValue()));
        }
        Road pkh = road.also("PKH", 2020);
        pkh.family(pkh.village(), "ANAK_0_6");
        pkh.officer.get("/v1/stage-runs/" + pkh.computed("I")).body("amount", is(750_000));
    }

    /** A district of the size of Manggarai Barat, written moments before: no statistics yet, as after an import. */
    @Test
    void twentyThousandFamiliesFromComputedToReconciled() {
        Road road = Road.fresh("PKH", 2019).allocate(100_000_000_000L);
        String family = "select md5('big' || i)::uuid, '" + road.village() + "'";
        String all = " from generate_series(1, 20000) i";
        Sql.execute(
                Rows.families(family + all),
                RecipientOf.of(family + all),
                Rows.spans(family + ", o, (array['SD', 'SMP', 'SMA', 'LANSIA', 'ANAK_0_6'])[1 + (i + o) % 5]" + all
                        + ", generate_series(1, 5) o where o <= 1 + i % 5"),
                Rows.members("PKH", "2019-01-01", family + all));
        String run = road.run("I");
        road.act(road.officer, run, "compute").statusCode(200).body("families", is(20_000));
        road.release(run);
        String batch = road.batch(run);
        road.results(batch, road.paid(batch)).statusCode(201).body("paid", is(20_000));
        road.conserved();
    }
}
