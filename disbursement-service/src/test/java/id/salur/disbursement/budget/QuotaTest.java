package id.salur.disbursement.budget;

import static id.salur.platform.testing.Api.refused;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Places beside money: children within their parent, runs within their district. */
@QuarkusTest
@ServiceTest
class QuotaTest {
    private static ValidatableResponse set(Api as, String region, int families) {
        return as.post(
                "/v1/budgets/BPNT/2021/quotas",
                Map.of("regionCode", region, "families", families, "legalBasis", "decree"));
    }

    @Test
    void aRunOverItsQuotaIsRefusedAndCommitsNothing() {
        Regional budget = new Regional(2021, "19").open(5_000_000);
        Road road = Road.in("BPNT", 2021, "19.01");
        road.families(3);
        budget.allocate("19.01", 5_000_000).statusCode(201);
        set(budget.officer, "19.01", 2).statusCode(201).body("families", is(2));
        String run = budget.run(road, "2021-01");
        road.act(road.officer, run, "submit")
                .spec(refused(409, "over-quota"))
                .body("quota", is(2))
                .body("requested", is(3));
        assertEquals(5_000_000, budget.balance("REGENCY", "19.01"));
        road.officer.get("/v1/stage-runs/" + run).body("state", is("COMPUTED"));
        set(budget.officer, "19.01", 3).statusCode(201);
        road.act(road.officer, run, "submit").statusCode(200);
        set(budget.officer, "19.01", 2)
                .spec(refused(409, "quota-in-use"))
                .body("inUse", is(3))
                .body("asked", is(2));
        String next = budget.run(road, "2021-02");
        road.act(road.officer, next, "submit").statusCode(200);
        road.officer
                .get("/v1/budgets/BPNT/2021/quotas")
                .statusCode(200)
                .body("items.regionCode", equalTo(List.of("19.01")))
                .body("items.families", equalTo(List.of(3)));
    }

    @Test
    void theChildrenHaveTogetherNotMoreThanTheirParent() {
        Api province = Api.as("province-officer", "21");
        set(province, "21", 10).spec(refused(403, "role-not-allowed"));
        set(Road.NATION, "21", 10).statusCode(201);
        set(province, "21.01", 6).statusCode(201);
        set(province, "21.02", 5)
                .spec(refused(409, "over-quota"))
                .body("quota", is(10))
                .body("requested", is(11));
        set(province, "21.02", 4).statusCode(201);
        set(Road.NATION, "21", 9)
                .spec(refused(409, "quota-in-use"))
                .body("inUse", is(10))
                .body("asked", is(9));
        set(province, "21.99", 1).spec(refused(422, "unknown-region"));
        set(province, "19.02", 1).spec(refused(403, "outside-area"));
        set(province, "21.01", -1).spec(refused(400, "invalid-request"));
        assertEquals(
                "10, 6, 4",
                Sql.text("select string_agg(families::text, ', ' order by region_code) from quota where region_code"
                        + " like '21%'"));
    }

    @Test
    void eachThatIsSetIsToldWholeAndNoneThatIsRefused() {
        Api province = Api.as("province-officer", "17");
        set(Road.NATION, "17", 10).statusCode(201);
        set(province, "17.01", 6).statusCode(201);
        set(province, "17.02", 5).spec(refused(409, "over-quota"));
        set(province, "17.01", 7).statusCode(201);
        set(Road.NATION, "17", 6).spec(refused(409, "quota-in-use"));
        set(province, "17.02", 3).statusCode(201);
        assertEquals(
                List.of("17 1 10 decree", "17.01 1 6 decree", "17.01 2 7 decree", "17.02 1 3 decree"),
                await().atMost(Duration.ofSeconds(30)).until(() -> told("17"), told -> told.size() >= 4));
        assertEquals(
                "17 1, 17.01 2, 17.02 1",
                Sql.text(
                        "select string_agg(region_code || ' ' || version, ', ' order by region_code) from quota where region_code"
                                + " like '17%'"));
    }

    private static List<String> told(String region) {
        return TestEvents.received("salur.disbursement.programme").stream()
                .filter(event -> event.type().equals("salur.disbursement.quota.set.v1"))
                .peek(ContractAssert::conforms)
                .peek(event -> assertEquals("BPNT", event.key()))
                .map(event -> JsonPath.from(event.body()))
                .filter(body -> body.getString("regionCode").startsWith(region))
                .map(body -> String.join(
                        " ",
                        body.getString("regionCode"),
                        body.getString("version"),
                        body.getString("families"),
                        body.getString("legalBasis")))
                .toList();
    }
}
