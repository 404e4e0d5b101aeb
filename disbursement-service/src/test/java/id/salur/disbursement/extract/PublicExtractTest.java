package id.salur.disbursement.extract;

import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.PostgresResource;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public extract shows no small cell, and none can be had from what it shows. */
@QuarkusTest
@ServiceTest
class PublicExtractTest {
    private static final String PATH = "/v1/public/realisation?programme=PKH&fiscalYear=2099&limit=500&level=";
    private static final int MINIMUM = 5;
    private static final long UNBOUNDED = Long.MAX_VALUE / 4;

    @AfterEach
    void clear() {
        Sql.execute("delete from realisation_cell where fiscal_year = 2099");
    }

    /** Families of villages, as if they had been paid. */
    private static void paid(Map<String, Integer> villages) {
        List<String> sql = new ArrayList<>(List.of("delete from realisation_cell where fiscal_year = 2099"));
        villages.forEach((code, families) -> sql.add("""
            insert into realisation_cell (run_id, region_code, bank, state, reason, programme, fiscal_year, fund, stage, stage_no, kind, payments, amount, paid, families)
            values (uuidv7(), '%3$s', 'BRI', 'PAID', '', 'PKH', 2099, 'APBN', 'I', 1, 'REGULAR', %1$d, %2$d, %2$d, %1$d)\
            """.formatted(families, families * 600_000L, code)));
        Sql.execute(sql.toArray(String[]::new));
    }

    /** Families by area; null is suppressed. */
    private static Map<String, Long> shown(String query) {
        JsonNode page = Api.as("integrator", "11")
                .get(PATH + query)
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
        Map<String, Long> shown = new TreeMap<>();
        for (JsonNode item : page.get("items")) {
            boolean suppressed = item.get("suppressed").asBoolean();
            assertEquals(suppressed, item.get("families").isNull());
            assertEquals(suppressed, item.get("amount").isNull());
            shown.put(
                    item.get("regionCode").asText(),
                    suppressed ? null : item.get("families").asLong());
        }
        return shown;
    }

    private static Map<String, Long> everythingShown() {
        Map<String, Long> all = new TreeMap<>(shown("NATION"));
        all.putAll(shown("PROVINCE"));
        Map<String, Long> districts = shown("REGENCY");
        all.putAll(districts);
        districts.keySet().forEach(district -> all.putAll(shown("VILLAGE&regionCode=" + district)));
        return all;
    }

    private static String parent(String code) {
        return switch (code.length()) {
            case 13 -> code.substring(0, 5);
            case 5 -> code.substring(0, 2);
            default -> "ID";
        };
    }

    /**
     * What somebody can work out: each area that is listed has a family at least, and an area is the sum of those below it. In a
     * tree the bounds of each are exact when they are carried up once and down once.
     */
    private static final class Attack {
        private final Map<String, Long> shown;
        private final Map<String, List<String>> below = new HashMap<>();
        private final Map<String, Long> least = new HashMap<>();
        private final Map<String, Long> most = new HashMap<>();

        Attack(Map<String, Long> shown) {
            this.shown = shown;
            shown.keySet().stream().filter(code -> !code.equals("ID")).forEach(code -> below.computeIfAbsent(
                            parent(code), x -> new ArrayList<>())
                    .add(code));
            carryUp("ID");
            carryDown("ID", UNBOUNDED);
        }

        private long carryUp(String code) {
            List<String> parts = below.getOrDefault(code, List.of());
            long atLeast = parts.isEmpty()
                    ? 1
                    : parts.stream().mapToLong(this::carryUp).sum();
            least.put(code, shown.get(code) == null ? atLeast : shown.get(code));
            return least.get(code);
        }

        private void carryDown(String code, long atMost) {
            most.put(code, shown.get(code) == null ? atMost : shown.get(code));
            List<String> parts = below.getOrDefault(code, List.of());
            long certain = parts.stream().mapToLong(least::get).sum();
            parts.forEach(part -> carryDown(part, most.get(code) - certain + least.get(part)));
        }

        long possible(String code) {
            return most.get(code) - least.get(code) + 1;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noSuppressedCellFollowsFromWhatIsShown(int seed) {
        Map<String, Integer> villages = nation(new Random(seed));
        paid(villages);
        Map<String, Long> shown = everythingShown();
        Map<String, Long> truth = new HashMap<>();
        villages.forEach((code, families) -> {
            for (String area : List.of(code, code.substring(0, 5), code.substring(0, 2), "ID")) {
                truth.merge(area, (long) families, Long::sum);
            }
        });
        assertEquals(truth.keySet(), shown.keySet());
        Attack attack = new Attack(shown);
        shown.forEach((code, families) -> {
            if (families == null) {
                assertTrue(
                        attack.possible(code) > MINIMUM,
                        code + " has " + truth.get(code) + " and " + attack.possible(code) + " possible values");
            } else {
                assertEquals(truth.get(code), families, code);
                assertTrue(families >= MINIMUM, code);
            }
        });
    }

    /** Some areas small, some large, some alone under their parent. */
    private static Map<String, Integer> nation(Random random) {
        Map<String, Integer> villages = new TreeMap<>();
        for (int province = 71; province <= 71 + random.nextInt(4); province++) {
            for (int district = 1; district <= 1 + random.nextInt(4); district++) {
                int most = List.of(1, 3, 9, 40, 200).get(random.nextInt(5));
                for (int village = 1; village <= 1 + random.nextInt(6); village++) {
                    villages.put("%d.%02d.01.20%02d".formatted(province, district, village), 1 + random.nextInt(most));
                }
            }
        }
        return villages;
    }

    @Test
    void aSmallDistrictHidesWithItsSmallestNeighbour() {
        paid(Map.of(
                "53.01.01.2001",
                3,
                "53.02.01.2001",
                40,
                "53.03.01.2001",
                50,
                "53.04.01.2001",
                60,
                "54.01.01.2001",
                70));
        Map<String, Long> expected = new TreeMap<>(Map.of("53.03", 50L, "53.04", 60L, "54.01", 70L));
        expected.put("53.01", null);
        expected.put("53.02", null);
        assertEquals(expected, shown("REGENCY"));
        assertEquals(Map.of("53", 153L, "54", 70L), shown("PROVINCE"));
        Map<String, Long> hidden = new HashMap<>();
        hidden.put("53.02.01.2001", null);
        assertEquals(hidden, shown("VILLAGE&regionCode=53.02"));
        assertEquals(Map.of("53.03.01.2001", 50L), shown("VILLAGE&regionCode=53.03"));
    }

    @Test
    void theExtractIsTheSameForEverybodyAndComesAsCsv() {
        paid(Map.of("53.15.01.2001", 30, "53.16.01.2001", 40));
        for (String role : List.of("integrator", "village-officer", "bank", "auditor")) {
            Api.as(role, "11.01")
                    .get(PATH + "REGENCY&regionCode=53")
                    .statusCode(200)
                    .body("items.families", is(List.of(30, 40)))
                    .body("items[0].regionName", is("Kabupaten Manggarai Barat"))
                    .body("items[0].amount", is(18_000_000));
        }
        String csv = RestAssured.given()
                .auth()
                .oauth2(Tokens.of("integrator", "11"))
                .header("Accept", "text/csv")
                .get(PATH + "REGENCY&regionCode=53.15")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        assertEquals("""
            programme,fiscalYear,stage,regionCode,regionName,payees,families,amount,suppressed
            PKH,2099,I,53.15,Kabupaten Manggarai Barat,30,30,18000000,false
            """, csv.replace("\r\n", "\n"));
        RestAssured.get(PATH + "REGENCY").then().statusCode(401);
        Api.as("integrator", "53").get(PATH + "VILLAGE").spec(refused(400, "filter-required"));
    }

    /** The rule is data, and without it everything is hidden. */
    @Test
    void theMinimumIsData() {
        paid(Map.of("53.15.01.2001", 30, "53.16.01.2001", 40));
        Sql.execute("update threshold set low = 1000 where id = 'PUBLIC-MINIMUM'");
        try {
            assertTrue(shown("REGENCY").values().stream().allMatch(families -> families == null));
            Sql.execute("update threshold set low = 5, valid_to = '2020-01-01' where id = 'PUBLIC-MINIMUM'");
            assertTrue(shown("NATION").values().stream().allMatch(families -> families == null));
        } finally {
            Sql.execute("update threshold set low = 5, valid_to = null where id = 'PUBLIC-MINIMUM'");
        }
    }

    /** One of the two zones is always a day off. */
    @ParameterizedTest
    @ValueSource(strings = {"Etc/GMT+12", "Pacific/Kiritimati"})
    void theMinimumIsThatOfTheDayInJakartaWhateverTheSession(String zone) throws SQLException {
        paid(Map.of("11.01.01.2001", 100));
        try (Connection owner = PostgresResource.owner();
                Statement sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("set local timezone = '" + zone + "'");
            sql.execute("""
                update threshold set valid_from = (now() at time zone 'Asia/Jakarta')::date,
                                     valid_to = (now() at time zone 'Asia/Jakarta')::date where name = 'PUBLIC_MINIMUM'\
                """);
            try (ResultSet row =
                    sql.executeQuery("select suppressed from public_realisation('PKH', 2099, null, 'NATION', null)")) {
                assertTrue(row.next());
                assertFalse(row.getBoolean(1));
            }
            owner.rollback();
        }
    }
}
