package id.salur.disbursement.aid;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Twenty groups of ten are 200 families and 20 payees, wherever either is counted. */
@QuarkusTest
@ServiceTest
class GroupCountsTest {
    @Test
    void familiesAreFamiliesAlsoWhereGroupsArePaid() {
        Applicants kube = new Applicants("KUBE", 2015, "16.13");
        kube.road.allocate(400_000_000);
        for (int i = 0; i < 20; i++) {
            kube.approved(kube.families(10), 2_000_000);
        }
        String run = kube.road.computed("ONCE");
        kube.road
                .officer
                .get("/v1/stage-runs/" + run)
                .body("families", is(200))
                .body("payees", is(20))
                .body("amount", is(400_000_000));
        kube.road.release(run);
        kube.paid(run);

        Api auditor = Api.as("auditor", "ID");
        auditor.get("/v1/reports/realisation?programme=KUBE&fiscalYear=2015&regionCode=16.13")
                .body("families", is(200))
                .body("payees", is(20))
                .body("payments", is(20))
                .body("stages.families", is(List.of(200)))
                .body("stages.payees", is(List.of(20)))
                .body("stages.cumulativeFamilies", is(List.of(200)))
                .body("stages.cumulativePayees", is(List.of(20)));
        auditor.get("/v1/reports/families-by-stage?programme=KUBE&fiscalYear=2015&regionCode=16.13")
                .body("items.families", is(List.of(200)))
                .body("items.familiesToStage", is(List.of(200)))
                .body("items.payees", is(List.of(20)));
        auditor.get("/v1/reports/realisation-by-stage?programme=KUBE&fiscalYear=2015&regionCode=16.13")
                .body("items.payments", is(List.of(20)))
                .body("items.familyPayments", is(List.of(200)));
        Api.as("integrator", "11")
                .get("/v1/public/realisation?programme=KUBE&fiscalYear=2015&level=REGENCY")
                .body("items.regionCode", is(List.of("16.13")))
                .body("items.families", is(List.of(200)))
                .body("items.payees", is(List.of(20)))
                .body("items.amount", is(List.of(400_000_000)));

        kube.road
                .act(kube.road.officer, run, "close", Map.of("on", "2015-02-10"))
                .statusCode(200);
        Sql.until("select count(*) from outbox", "0");
        List<Integer> told = TestEvents.received("salur.disbursement.stage").stream()
                .filter(seen -> seen.body().contains(run))
                .map(seen -> JsonPath.from(seen.body()).getInt("families"))
                .toList();
        assertEquals(List.of(200), told);
    }
}
