package id.salur.registry.quota;

import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.until;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.PostgresResource;
import id.salur.platform.testing.TestEvents;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Quotas come by event, in whatever order, and are listed to whoever works in their region. */
@QuarkusTest
@ServiceTest
class QuotaTest {
    private static final String TOPIC = "salur.disbursement.programme";
    private static final Api NATION = Api.as("national-officer", "ID");

    private static String body(String programme, int year, String region, int version, int families) {
        String body = ContractAssert.example(Quotas.SET)
                .replace("PKH", programme)
                .replace("\"fiscalYear\": 2019", "\"fiscalYear\": " + year)
                .replace("53.15", region)
                .replace("\"version\": 1", "\"version\": " + version)
                .replace("20070", String.valueOf(families));
        ContractAssert.conforms(Quotas.SET, body);
        return body;
    }

    private static UUID send(String programme, String body) {
        return TestEvents.send(TOPIC, Quotas.SET, programme, body);
    }

    private static void tell(String programme, int year, String region, int version, int families) {
        taken(send(programme, body(programme, year, region, version, families)));
    }

    private static void taken(UUID event) {
        until("select count(*) from inbox where event_id = '" + event + "'", 1);
    }

    private static ValidatableResponse list(Api as, String query) {
        return as.get("/v1/quotas?" + query).statusCode(200);
    }

    @Test
    void theNewestEventCountsHoweverTheyCome() {
        String query = "programme=KUOTA_A";
        tell("KUOTA_A", 2019, "32.01", 2, 20);
        list(NATION, query).body("items.families", equalTo(List.of(20)));
        tell("KUOTA_A", 2019, "32.01", 1, 10);
        list(NATION, query).body("items.families", equalTo(List.of(20)));
        UUID third = UUID.randomUUID();
        String body = body("KUOTA_A", 2019, "32.01", 3, 30);
        TestEvents.send(TOPIC, Quotas.SET, "KUOTA_A", body, third);
        TestEvents.send(TOPIC, Quotas.SET, "KUOTA_A", body, third);
        tell("KUOTA_A", 2019, "32.01", 3, 31);
        list(NATION, query)
                .body("items", hasSize(1))
                .body("items[0].families", equalTo(30))
                .body("items[0].legalBasis", equalTo("Decree on the quota of 2019"))
                .body("items[0].setAt", equalTo("2019-01-02T03:04:05Z"));
    }

    @Test
    void whatIsBrokenIsBuriedAndTheNextGoesOn() {
        String good = body("KUOTA_B", 2019, "32.01", 1, 10);
        for (String field :
                List.of("programme", "fiscalYear", "regionCode", "version", "families", "legalBasis", "setAt")) {
            send("KUOTA_B", good.replace("\"" + field + "\"", "\"other\""));
        }
        send("KUOTA_B", good.replace("\"families\": 10", "\"families\": -1"));
        send("KUOTA_B", good.replace("\"version\": 1", "\"version\": 0"));
        send("KUOTA_B", good.replace("32.01", "32.1"));
        taken(send("KUOTA_B", good));
        until("select count(*) from dead_letter where key = 'KUOTA_B'", 10);
        assertEquals(1, number("select count(*) from quota where programme = 'KUOTA_B'"));
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() {
        List<String> regions = List.of("33", "33.01", "33.02", "33.03", "ID");
        for (String region : regions) {
            tell("KUOTA_C", 2020, region, 1, 5);
        }
        tell("KUOTA_C", 2021, "33.02", 1, 6);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            ValidatableResponse page = list(NATION, "programme=KUOTA_C&fiscalYear=2020&limit=2" + cursor);
            seen.addAll(page.extract().path("items.regionCode"));
            String next = page.extract().path("next");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);
        assertEquals(regions, seen);
        list(NATION, "programme=KUOTA_C&regionCode=33.02")
                .body("items.fiscalYear", equalTo(List.of(2020, 2021)))
                .body("next", nullValue());
        list(NATION, "programme=KUOTA_C&fiscalYear=2020&regionCode=33")
                .body("items.regionCode", equalTo(List.of("33", "33.01", "33.02", "33.03")));
        NATION.get("/v1/quotas?cursor=x").spec(refused(400, "invalid-cursor"));
        NATION.get("/v1/quotas?fiscalYear=last").spec(refused(400, "invalid-parameter"));
    }

    @Test
    void eachSeesTheQuotasOfItsOwnAreas() {
        for (String region : List.of("34", "34.01", "34.02", "ID")) {
            tell("KUOTA_D", 2020, region, 1, 5);
        }
        list(Api.as("district-officer", "34.01"), "programme=KUOTA_D")
                .body("items.regionCode", equalTo(List.of("34.01")));
        list(Api.as("auditor", "34"), "programme=KUOTA_D")
                .body("items.regionCode", equalTo(List.of("34", "34.01", "34.02")));
        list(Api.as("approver", "34.01"), "programme=KUOTA_D&regionCode=34.02").body("items", hasSize(0));
        list(Api.as("integrator", "ID"), "programme=KUOTA_D").body("items", hasSize(4));
    }

    /** A page of a region is read from the index in its order, under the areas of a caller too. */
    @Test
    void aPageIsReadInItsOrder() throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = PostgresResource.superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "set local enable_seqscan = off; set local enable_bitmapscan = off; set local enable_sort = off; set role salur_app");
            statement.execute("set salur.areas = '35,35.%'");
            try (ResultSet rows = statement.executeQuery(
                    "explain select * from quota where (region_code, id) > ('35', '00000000-0000-0000-0000-000000000000')"
                            + " and region_code < '35/' order by region_code, id limit 51")) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            connection.rollback();
        }
        assertTrue(plan.indexOf("Index Scan using quota_list") > 0 && plan.indexOf("Sort") < 0, plan.toString());
        assertTrue(plan.toString().contains("Index Cond: ((ROW(region_code, id) > "), plan.toString());
    }
}
