package id.salur.disbursement.entitlement;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Left out with a reason, let in again; and the supplementary run for those who came late. */
@QuarkusTest
@ServiceTest
class ExclusionTest {
    private static ValidatableResponse exclude(Road road, String run, UUID family) {
        return road.officer.post(
                "/v1/stage-runs/" + run + "/exclusions", Map.of("familyId", family, "reason", "verification open"));
    }

    private static void paid(Road road, String run) {
        String batch = road.batch(run);
        road.results(batch, road.paid(batch)).statusCode(201);
    }

    @Test
    void anExclusionTakesEffectAtOnceAndStays() {
        Road road = Road.fresh("PKH", 2020).allocate(10_000_000);
        List<UUID> families = road.families(3, "SD");
        String run = road.computed("I");
        road.officer.get("/v1/stage-runs/" + run).body("families", is(3)).body("amount", is(675_000));
        String exclusion = exclude(road, run, families.get(1))
                .statusCode(201)
                .body("reason", is("verification open"))
                .extract()
                .path("id");
        road.officer.get("/v1/stage-runs/" + run).body("families", is(2)).body("amount", is(450_000));
        exclude(road, run, families.get(1)).spec(refused(409, "already-excluded"));
        exclude(road, run, UUID.randomUUID()).statusCode(404);
        exclude(road, run, Road.fresh("PKH", 2020).families(1, "SD").get(0)).statusCode(404);
        road.act(road.officer, run, "compute").statusCode(200).body("families", is(2));

        road.officer
                .post("/v1/stage-runs/" + run + "/exclusions/" + exclusion + "/undo", Map.of())
                .statusCode(200)
                .body("undoneBy", notNullValue());
        road.officer
                .post("/v1/stage-runs/" + run + "/exclusions/" + exclusion + "/undo", Map.of())
                .statusCode(404);
        road.act(road.officer, run, "compute").statusCode(200).body("families", is(3));
        exclude(road, run, families.get(1)).statusCode(201);
        road.officer
                .get("/v1/stage-runs/" + run + "/exclusions")
                .body("items.size()", is(2))
                .body("items[0].undoneBy", notNullValue())
                .body("items[1].undoneBy", nullValue());
        road.act(road.officer, run, "submit").statusCode(200);
        exclude(road, run, families.get(0)).spec(refused(409, "illegal-transition"));
        assertEquals(
                "2",
                Sql.text("select count(*) from stage_run_step where action = 'EXCLUDE' and run_id = '" + run + "'"));
    }

    @Test
    void whoExcludedDoesNotApprove() {
        Road road = Road.fresh("PKH", 2020).allocate(10_000_000);
        List<UUID> families = road.families(2, "SD");
        String run = road.computed("I");
        road.person("two-hats", "district-officer", "approver")
                .post(
                        "/v1/stage-runs/" + run + "/exclusions",
                        Map.of("familyId", families.get(0), "reason", "moved away"))
                .statusCode(201);
        road.act(road.officer, run, "submit").statusCode(200);
        road.act(road.person("two-hats", "district-officer", "approver"), run, "approve")
                .spec(refused(409, "same-person"));
        road.act(road.approver, run, "approve").statusCode(200);
    }

    @Test
    void lateApprovalsArePaidBySupplementaryRuns() {
        Road road = Road.fresh("PKH", 2020).allocate(10_000_000);
        List<UUID> families = road.families(3, "SD");
        road.supplementary("I").spec(refused(409, "regular-run-not-submitted"));
        String regular = road.computed("I");
        road.supplementary("I").spec(refused(409, "regular-run-not-submitted"));
        String exclusion = created(exclude(road, regular, families.get(0)));
        road.release(regular);
        paid(road, regular);

        UUID late = road.families(1, "SMP").get(0);
        String first = road.supplementary("I")
                .statusCode(201)
                .body("kind", is("SUPPLEMENTARY"))
                .body("supplementNo", is(1))
                .extract()
                .path("id");
        road.act(road.officer, first, "compute")
                .statusCode(200)
                .body("families", is(1))
                .body("amount", is(375_000));
        String second = road.supplementary("I")
                .statusCode(201)
                .body("supplementNo", is(2))
                .extract()
                .path("id");
        road.act(road.officer, second, "compute").body("families", is(1));
        road.release(first);
        road.act(road.officer, second, "submit").spec(refused(409, "family-in-another-run"));
        paid(road, first);
        assertEquals("PAID", Sql.text("select state from payment where family_id = '" + late + "'"));

        road.officer
                .post("/v1/stage-runs/" + regular + "/exclusions/" + exclusion + "/undo", Map.of())
                .statusCode(200);
        road.act(road.officer, second, "compute")
                .statusCode(200)
                .body("families", is(1))
                .body("amount", is(225_000));
        road.release(second);
        String batch = road.batch(second);
        road.results(batch, road.failed(batch, "CARD_DAMAGED")).statusCode(201);
        road.families(1, "SD");
        excludedFromAFollowUp(road, road.followUp(road.officer, second), families.get(0));
        assertEquals(375_000 + 2 * 225_000, road.settled());
        road.conserved();
        assertEquals(
                0,
                Sql.number(
                        "select count(*) from (select family_id from payment where programme = 'PKH' and fiscal_year ="
                                + " 2020 and regency_code = '" + road.district
                                + "' group by family_id having count(*) > 1)"));
    }

    private static void excludedFromAFollowUp(Road road, String followUp, UUID family) {
        road.officer.get("/v1/stage-runs/" + followUp).body("families", is(1));
        String exclusion = created(exclude(road, followUp, family));
        road.officer.get("/v1/stage-runs/" + followUp).body("families", is(0)).body("amount", is(0));
        assertEquals(0, Sql.number("select count(*) from follow_up_claim where run_id = '" + followUp + "'"));
        road.act(road.officer, followUp, "compute").statusCode(200).body("families", is(0));
        road.officer
                .post("/v1/stage-runs/" + followUp + "/exclusions/" + exclusion + "/undo", Map.of())
                .statusCode(200);
        road.act(road.officer, followUp, "compute").statusCode(200).body("families", is(1));
    }

    @Test
    void stagesAreToldAloneAndCumulated() {
        Road road = Road.fresh("PKH", 2020).allocate(10_000_000);
        road.families(2, "SD");
        String first = road.released("I");
        paid(road, first);
        String second = road.computed("II");
        UUID stays =
                UUID.fromString(Sql.text("select family_id from entitlement where run_id = '" + second + "' limit 1"));
        exclude(road, second, stays).statusCode(201);
        road.families(2, "SMP");
        road.act(road.officer, second, "compute").body("families", is(3));
        road.release(second);
        paid(road, second);
        road.officer
                .get("/v1/reports/realisation?programme=PKH&fiscalYear=2020&regionCode=" + road.district)
                .statusCode(200)
                .body("families", equalTo(4))
                .body("payments", equalTo(5))
                .body("settled", equalTo(1_425_000))
                .body("stages.stage", equalTo(List.of("I", "II")))
                .body("stages.families", equalTo(List.of(2, 3)))
                .body("stages.settled", equalTo(List.of(450_000, 975_000)))
                .body("stages.cumulativeFamilies", equalTo(List.of(2, 4)))
                .body("stages.cumulativeSettled", equalTo(List.of(450_000, 1_425_000)));
    }
}
