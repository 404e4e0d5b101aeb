package id.salur.disbursement.entitlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules of every year, as families that somebody of the field can read: {@code scenarios/amounts.csv}. */
@QuarkusTest
@ServiceTest
class AmountScenariosTest {
    private static final Map<String, String> VILLAGES = Map.of("regular", "17.01.01.2001", "papua", "91.71.01.2001");

    private record Scenario(
            String programme, int year, String stage, String where, List<String> family, String rupiah, String lines) {
        String key() {
            return programme + " " + year + " " + stage + " " + where;
        }

        String village() {
            return VILLAGES.get(where);
        }

        Road road() {
            return Road.in(programme, year, village().substring(0, 5));
        }
    }

    @Test
    void everyFamilyGetsWhatItsYearsRuleSays() {
        Map<Scenario, UUID> families = new HashMap<>();
        for (Scenario scenario : scenarios()) {
            UUID family =
                    scenario.road().family(scenario.village(), scenario.family().toArray(String[]::new));
            families.put(scenario, family);
        }
        Map<String, String> runs = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        families.forEach((scenario, family) -> {
            String run =
                    runs.computeIfAbsent(scenario.key(), key -> scenario.road().computed(scenario.stage()));
            String found = Sql.text(
                    "select id from entitlement where run_id = '" + run + "' and family_id = '" + family + "'");
            if (found.equals("none")) {
                compare(wrong, scenario, "nothing", "");
            } else {
                JsonPath explained = scenario.road()
                        .officer
                        .get("/v1/entitlements/" + found)
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                compare(wrong, scenario, explained.getString("amount"), lines(explained));
            }
        });
        assertTrue(families.size() > 35, "scenarios are read");
        assertEquals(List.of(), wrong);
    }

    private static void compare(List<String> wrong, Scenario scenario, String rupiah, String lines) {
        if (!rupiah.equals(scenario.rupiah()) || !lines.equals(scenario.lines())) {
            wrong.add(scenario + " gets " + rupiah + ": " + lines);
        }
    }

    private static String lines(JsonPath explained) {
        List<Map<String, Object>> lines = explained.getList("lines");
        assertEquals(
                explained.getLong("amount"),
                lines.stream()
                        .mapToLong(line -> ((Number) line.get("amount")).longValue())
                        .sum());
        lines.forEach(line -> assertTrue(line.get("legalBasis") != null && line.get("confirmation") != null));
        return lines.stream()
                .map(line -> line.get("component") + " " + line.get("amount")
                        + (line.get("capped").equals(true)
                                ? " of " + line.get("rateAmount") + " (" + line.get("cutBy") + ")"
                                : ""))
                .collect(Collectors.joining("; "));
    }

    private static List<Scenario> scenarios() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                AmountScenariosTest.class.getResourceAsStream("/scenarios/amounts.csv"), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(AmountScenariosTest::scenario)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Scenario scenario(String line) {
        String[] cells = line.split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].trim();
        }
        return new Scenario(
                cells[0],
                Integer.parseInt(cells[1]),
                cells[2],
                cells[3],
                cells[4].isEmpty() ? List.of() : List.of(cells[4].split(", ")),
                cells[5],
                cells[6]);
    }
}
