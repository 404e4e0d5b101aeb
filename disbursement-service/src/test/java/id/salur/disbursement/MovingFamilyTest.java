package id.salur.disbursement;

import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A family that moves from one district to another is paid once a stage, into the account that it has. */
@QuarkusTest
@ServiceTest
class MovingFamilyTest {
    private static void move(UUID family, String village) {
        TestEvents.send(
                "salur.registry.family",
                "salur.registry.family.changed.v1",
                family.toString(),
                "{\"familyId\":\"%s\",\"version\":9,\"regionCode\":\"%s\",\"persons\":[\"%s\"],\"components\":[]}"
                        .formatted(family, village, UUID.randomUUID()));
        Sql.until("select region_code from family where family_id = '" + family + "'", village);
    }

    @Test
    void aStageHoldsAFamilyOnce() {
        Road from = Road.fresh("BPNT", 2019).allocate(1_000_000);
        Road to = Road.fresh("BPNT", 2019).allocate(1_000_000);
        UUID family = from.families(2).get(0);
        to.families(1);
        String first = from.computed("2019-03");
        move(family, to.village());
        String second = to.computed("2019-03");
        to.officer.get("/v1/stage-runs/" + second).body("families", is(2));
        from.act(from.officer, first, "submit").statusCode(200);
        to.act(to.officer, second, "submit")
                .spec(refused(409, "family-in-another-run"))
                .body("families", is(1));
        to.officer.get("/v1/stage-runs/" + second).body("state", is("COMPUTED"));
        to.conserved();
        to.act(to.officer, second, "compute").statusCode(200).body("families", is(1));
        to.act(to.officer, second, "submit").statusCode(200);

        from.act(from.approver, first, "reject", Map.of("reason", "moved")).statusCode(200);
        to.act(to.approver, second, "reject", Map.of("reason", "moved")).statusCode(200);
        assertEquals(
                0,
                Sql.number(
                        "select count(*) from stage_claim where programme = 'BPNT' and fiscal_year = 2019 and month ="
                                + " 3 and left(region_code, 5) in ('" + from.district + "', '" + to.district + "')"));
        to.act(to.officer, second, "compute").statusCode(200).body("families", is(2));
        to.release(second);
        from.act(from.officer, first, "submit").statusCode(409).body("families", is(1));
        from.act(from.officer, first, "compute").statusCode(200).body("families", is(1));
        from.release(first);
        assertEquals(
                1, Sql.number("select count(*) from payment where stage = '2019-03' and family_id = '" + family + "'"));
        from.conserved();
    }

    @Test
    void theAccountGoesAlongAndTheOldDistrictsBankStillAnswers() {
        Road from = Road.fresh("BPNT", 2019).allocate(1_000_000);
        Road to = Road.fresh("BPNT", 2019).allocate(1_000_000);
        UUID family = from.families(1).get(0);
        String opening = from.batch(from.released("2019-01"));
        List<String> lines = from.paid(opening);
        String number = lines.get(0).split(",", -1)[7];
        from.results(opening, lines).statusCode(201);
        String late = from.batch(from.released("2019-02"));
        move(family, to.village());
        Sql.until("select region_code from family_account where family_id = '" + family + "'", to.village());

        String[] next = to.file(to.batch(to.released("2019-03"))).get(0).split(",", -1);
        assertEquals(number, next[2]);
        assertEquals("false", next[3]);
        assertTrue(from.file(late).get(0).contains("," + number + ",false,"));
        from.results(late, from.paid(late).stream().map(line -> line + number).toList())
                .statusCode(201)
                .body("paid", is(1));
        from.conserved();
    }

    private static final long SD = 225_000;

    private static String approved(Road road, String stage) {
        String run = road.computed(stage);
        road.act(road.officer, run, "submit").statusCode(200);
        road.act(road.approver, run, "approve").statusCode(200);
        return run;
    }

    @Test
    void aMoveBeforeTheReleaseLiftsNoHold() {
        Road from = Road.fresh("PKH", 2021).allocate(10 * SD);
        Road to = Road.fresh("PKH", 2021);
        UUID family = from.families(2, "SD").get(0);
        String run = approved(from, "I");
        String recipient = Sql.text("select person_id from recipient where family_id = '" + family + "'");
        TestEvents.send(
                "salur.registry.family",
                "salur.registry.person.died.v1",
                family.toString(),
                "{\"personId\":\"%s\",\"familyId\":\"%s\",\"version\":8,\"diedOn\":\"2021-01-10\"}"
                        .formatted(recipient, family));
        move(family, to.village());
        from.act(from.officer, run, "release", Map.of("sp2dNumber", "SP2D/" + run, "releasedOn", "2021-01-25"))
                .statusCode(200)
                .body("families", is(1))
                .body("amount", is((int) SD));
        assertEquals(0, Sql.number("select count(*) from payment where family_id = '" + family + "'"));
        from.conserved();
    }

    @Test
    void aMoveMakesNoNumberRight() {
        Road from = Road.fresh("PKH", 2021).allocate(10 * SD);
        Road to = Road.fresh("PKH", 2021);
        UUID family = from.families(1, "SD").get(0);
        String first = from.batch(from.released("I"));
        from.results(first, from.paid(first)).statusCode(201);
        String run = from.released("II");
        from.results(from.batch(run), from.failed(from.batch(run), "BENEFICIARY_UNKNOWN"))
                .statusCode(201);
        move(family, to.village());
        Sql.until("select region_code from family_account where family_id = '" + family + "'", to.village());
        nothingToFollowUp(from, run);
    }

    @Test
    void aMoveUndoesNoDecision() {
        Road from = Road.fresh("PKH", 2021).allocate(10 * SD);
        Road to = Road.fresh("PKH", 2021).allocate(10 * SD);
        UUID family = from.families(1, "SD").get(0);
        String run = from.released("I");
        from.results(from.batch(run), from.failed(from.batch(run), "TECHNICAL")).statusCode(201);
        TestEvents.send(
                "salur.registry.family",
                "salur.registry.eligibility.rechecked.v1",
                family.toString(),
                "{\"recheckId\":\"%s\",\"familyId\":\"%s\",\"programme\":\"PKH\",\"regionCode\":\"%s\",\"asOf\":\"2021-02-01\",\"decision\":\"END\",\"reasons\":[\"DESIL_OUT_OF_RANGE\"],\"policyVersion\":\"p\",\"causeId\":\"%s\",\"decidedAt\":\"2021-02-01T00:00:00Z\"}"
                        .formatted(UUID.randomUUID(), family, from.village(), UUID.randomUUID()));
        Sql.until("select decision from last_decision where family_id = '" + family + "'", "END");
        Sql.execute("update membership set started_at = null where family_id = '" + family + "'");
        move(family, to.village());
        nothingToFollowUp(from, run);
        String next = to.run("II");
        to.act(to.officer, next, "compute").statusCode(200).body("families", is(0));
    }

    private static void nothingToFollowUp(Road road, String run) {
        road.officer.post("/v1/stage-runs/" + run + "/follow-up").spec(refused(409, "nothing-to-follow-up"));
    }

    @Test
    void whatIsProposedAndWhatABankOpensGoesWhereTheFamilyLives() {
        Road from = Road.fresh("PKH", 2021).allocate(10 * SD);
        Road to = Road.fresh("PKH", 2021);
        UUID family = from.families(1, "SD").get(0);
        String batch = from.batch(from.released("I"));
        String correction = from.officer.create(
                "/v1/account-corrections",
                Map.of(
                        "familyId", family,
                        "bank", "BRI",
                        "accountNumber", "007410000456",
                        "reason", "seen in the book"));
        List<String> answers = from.paid(batch);
        move(family, to.village());
        from.results(batch, answers).statusCode(201).body("paid", is(1));
        assertEquals(
                to.village(), Sql.text("select region_code from family_account where family_id = '" + family + "'"));
        String path = "/v1/account-corrections/" + correction;
        from.approver.command(path + "/approve", "\"1\"").statusCode(404);
        to.approver.command(path + "/approve", "\"1\"").statusCode(200);
    }
}
