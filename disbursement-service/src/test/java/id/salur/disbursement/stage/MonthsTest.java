package id.salur.disbursement.stage;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told of a stage holds in its months, in whatever form they are paid: {@code scenarios/months.csv}. */
@QuarkusTest
@ServiceTest
class MonthsTest {
    private static final Road HERE = Road.fresh("PKH", 2020);

    private record Scenario(String told, int year, String of, String missed, String paidIn, String rupiah) {
        Road road() {
            return HERE.also("PKH", year);
        }
    }

    @Test
    void whatIsToldInOneFormHoldsInAnother() throws IOException {
        Map<String, String> runs = new HashMap<>();
        Map<Scenario, UUID> families = new LinkedHashMap<>();
        for (Scenario scenario : scenarios()) {
            UUID family = scenario.road().families(1, "SD").get(0);
            families.put(scenario, family);
            if (scenario.told().equals("exclusion")) {
                exclude(scenario.road(), run(runs, scenario, scenario.of()), family);
            } else {
                report(scenario.road(), scenario.of(), family + ",EDUCATION," + scenario.missed());
            }
        }
        assertTrue(families.size() > 15, "scenarios are read");
        families.keySet().forEach(scenario -> {
            String run = run(runs, scenario, scenario.paidIn());
            scenario.road().act(scenario.road().officer, run, "compute").statusCode(200);
        });
        List<String> wrong = new ArrayList<>();
        families.forEach((scenario, family) -> {
            String run = run(runs, scenario, scenario.paidIn());
            String amount = Sql.text(
                    "select amount from entitlement where run_id = '" + run + "' and family_id = '" + family + "'");
            if (!amount.equals(scenario.rupiah().replace("nothing", "none"))) {
                wrong.add(scenario + " gets " + amount);
            }
            if (scenario.rupiah().equals("nothing")) {
                String reason = scenario.told().equals("exclusion") ? "EXCLUDED" : "SANCTIONED";
                scenario.road()
                        .officer
                        .get("/v1/stage-runs/" + run + "/unpaid?reason=" + reason)
                        .body("items.familyId", hasItem(family.toString()));
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void missedMonthsAddUpInTheStageThatHoldsThem() {
        Road road = Road.fresh("PKH", 2020);
        UUID family = road.families(1, "SD").get(0);
        report(road, "2020-04", family + ",HEALTH,1", family + ",EDUCATION,1");
        report(road, "2020-05", family + ",HEALTH,1");
        report(road, "II", family + ",WELFARE,1");
        report(road, "2020-08", family + ",HEALTH,0");
        assertEquals("2", missed(family, 4, 3));
        assertEquals("1", missed(family, 5, 1));
        assertEquals("1", missed(family, 6, 1));
        assertEquals("0", missed(family, 7, 3));
        assertEquals("none", missed(family, 10, 3));
        report(road, "II", family + ",WELFARE,3");
        assertEquals("3", missed(family, 4, 3));
        assertEquals("3", missed(family, 6, 1));
    }

    /** The officer learnt of it when the months were opened; the quarter had failed before. */
    @Test
    void aFollowUpLeavesOutWhoIsExcludedFromOneOfItsMonths() {
        Road road = Road.fresh("PKH", 2020).allocate(10_000_000);
        List<UUID> families = road.families(2, "SD");
        String quarter = road.released("II");
        road.results(road.batch(quarter), road.failed(road.batch(quarter), "CARD_DAMAGED"))
                .statusCode(201);
        exclude(road, road.computed("2020-05"), families.get(0));
        String followUp = road.followUp(road.officer, quarter);
        road.officer.get("/v1/stage-runs/" + followUp).body("families", is(1));
        road.officer
                .get("/v1/stage-runs/" + followUp + "/entitlements")
                .body("items.familyId", equalTo(List.of(families.get(1).toString())));
        road.conserved();
    }

    private static String run(Map<String, String> runs, Scenario scenario, String stage) {
        return runs.computeIfAbsent(
                scenario.year() + " " + stage, key -> scenario.road().computed(stage));
    }

    private static void exclude(Road road, String run, UUID family) {
        road.officer
                .post(
                        "/v1/stage-runs/" + run + "/exclusions",
                        Map.of("familyId", family, "reason", "verification open"))
                .statusCode(201);
    }

    private static void report(Road road, String stage, String... rows) {
        Api.as("facilitator", road.district)
                .csv(
                        "/v1/commitment-results?programme=PKH&fiscalYear=" + road.year + "&stage=" + stage,
                        ("family_id,kind,missed_months\n" + String.join("\n", rows) + "\n")
                                .getBytes(StandardCharsets.UTF_8))
                .statusCode(201);
    }

    private static String missed(UUID family, int first, int months) {
        return Sql.text("select months from missed_months('PKH', 2020, " + first + ", " + months + ", '" + family
                + "') where months is not null");
    }

    private static List<Scenario> scenarios() throws IOException {
        try (InputStream in = MonthsTest.class.getResourceAsStream("/scenarios/months.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\\|"))
                    .map(cells -> new Scenario(
                            cells[0].trim(),
                            Integer.parseInt(cells[1].trim()),
                            cells[2].trim(),
                            cells[3].trim(),
                            cells[4].trim(),
                            cells[5].trim()))
                    .toList();
        }
    }
}
