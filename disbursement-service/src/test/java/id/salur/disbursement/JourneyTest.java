package id.salur.disbursement;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import id.salur.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The road from the budget to a closed stage, through the public API. */
@QuarkusTest
@ServiceTest
class JourneyTest {
    @Test
    void fromTheBudgetToAClosedStage() {
        Road road = Road.fresh("PKH", 2019).allocate(10_000_000);
        UUID first = road.family(road.village(), "SD", "SMP");
        List<UUID> others = road.families(3, "LANSIA");
        String run = road.computed("I");
        road.officer
                .get("/v1/stage-runs/" + run)
                .body("families", is(4))
                .body("amount", is((550_000 + 600_000) + 3 * (550_000 + 600_000)))
                .body("referenceDate", is("2019-01-01"));
        explained(road, run, first);

        road.act(road.officer, run, "submit").statusCode(200).body("state", is("SUBMITTED"));
        Api sameName = Api.with(Tokens.of(List.of("approver"), List.of(road.district), "district-officer"));
        road.act(sameName, run, "approve").spec(refused(409, "same-person"));
        road.act(road.approver, run, "reject", Map.of("reason", "look again"))
                .statusCode(200)
                .body("state", is("COMPUTED"));
        road.conserved();
        assertEquals(
                10_000_000,
                Sql.number("select balance from account where kind = 'REGENCY' and region_code = '" + road.district
                        + "'"));
        road.release(run);
        road.conserved();

        String batch = road.batch(run);
        List<String> lines = new ArrayList<>(road.paid(batch));
        assertTrue(road.file(batch).stream().allMatch(line -> line.contains(",true,")));
        String failed = lines.remove(0).split(",", -1)[1];
        String dead = lines.remove(0).split(",", -1)[1];
        lines.add(batch + "," + failed + ",FAILED,,ACCOUNT_OPENING_FAILED,2019-01-28,,");
        lines.add(batch + "," + dead + ",FAILED,,RECIPIENT_DEAD,2019-01-28,,");
        road.results(batch, lines)
                .statusCode(201)
                .body("lines", is(4))
                .body("paid", is(2))
                .body("failed", is(2))
                .body("settledAmount", is(2 * 1_150_000));
        road.conserved();
        road.act(road.officer, run, "close", Map.of("on", "2019-03-01"))
                .spec(refused(409, "stage-run-not-settled"))
                .body("failed", is(2));

        String deadFamily = Sql.text("select family_id from payment where id = '" + dead + "'");
        Sql.execute(Rows.decision(UUID.fromString(deadFamily), road.village(), "END", "RECIPIENT_DEAD", "2019-01-28"));
        String followUp = followedUp(road, run);
        road.correct(run, "RETURN", null, "2019-03-01");
        road.officer
                .get("/v1/payments?runId=" + run + "&state=RETURNED")
                .body("items.id", hasItem(dead))
                .body("items.size()", is(1));
        road.conserved();
        road.act(road.officer, run, "close", Map.of("on", "2019-03-02"))
                .spec(refused(409, "follow-up-open"))
                .body("followUps", is(1));
        road.act(road.officer, followUp, "close", Map.of("on", "2019-03-02")).statusCode(200);
        road.act(road.officer, run, "close", Map.of("on", "2019-03-02"))
                .statusCode(200)
                .body("state", is("CLOSED"));
        assertEquals(3 * 1_150_000, road.settled());
        road.conserved();
        published(run, others.size());
    }

    private static void explained(Road road, String run, UUID family) {
        String id =
                Sql.text("select id from entitlement where run_id = '" + run + "' and family_id = '" + family + "'");
        road.officer
                .get("/v1/entitlements/" + id)
                .statusCode(200)
                .body("amount", is(550_000 + 225_000 + 375_000))
                .body("lines.component", equalTo(List.of("TETAP_REGULER", "SMP", "SD")))
                .body("lines.rateId", equalTo(List.of("PKH-2019-TETAP_REGULER", "PKH-2019-SMP", "PKH-2019-SD")))
                .body("lines.amount", equalTo(List.of(550_000, 375_000, 225_000)))
                .body("cap.maxPersons", is(4))
                .body("facts.components.SD", is(1));
        Api.as("auditor", "53.02").get("/v1/entitlements/" + id).statusCode(404);
    }

    /** The family whose account could not be opened is paid; the one that has ended is not followed up. */
    private static String followedUp(Road road, String run) {
        String followUp = road.officer
                .post("/v1/stage-runs/" + run + "/follow-up")
                .statusCode(201)
                .body("kind", is("FOLLOW_UP"))
                .body("state", is("COMPUTED"))
                .body("families", is(1))
                .body("amount", is(1_150_000))
                .extract()
                .path("id");
        road.officer.post("/v1/stage-runs/" + run + "/follow-up").spec(refused(409, "nothing-to-follow-up"));
        road.release(followUp);
        road.conserved();
        String batch = road.batch(followUp);
        road.results(batch, road.paid(batch)).statusCode(201).body("paid", is(1));
        road.officer.get("/v1/payments?runId=" + followUp).body("items[0].attempt", is(2));
        return followUp;
    }

    private static void published(String run, int settled) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertEquals(
                    2,
                    of("salur.disbursement.payment", "salur.disbursement.payment.settled.v1", run)
                            .size());
            assertEquals(
                    2,
                    of("salur.disbursement.payment", "salur.disbursement.payment.failed.v1", run)
                            .size());
            assertEquals(
                    1,
                    of("salur.disbursement.payment", "salur.disbursement.payment.returned.v1", run)
                            .size());
            assertEquals(
                    1,
                    of("salur.disbursement.stage", "salur.disbursement.stage.closed.v1", run)
                            .size());
        });
        assertEquals(3, settled);
    }

    private static List<TestEvents.Seen> of(String topic, String type, String run) {
        List<TestEvents.Seen> seen = TestEvents.received(topic).stream()
                .filter(event -> event.type().equals(type) && event.body().contains(run))
                .toList();
        seen.forEach(ContractAssert::conforms);
        return seen;
    }

    @Test
    void anAccountThatWasOpenedIsUsedAndKeptEncrypted() {
        Road road = Road.fresh("BPNT", 2019).allocate(1_000_000);
        road.families(1);
        String first = road.batch(road.released("2019-01"));
        String[] line = road.paid(first).get(0).split(",", -1);
        road.results(first, List.of(String.join(",", line))).statusCode(201);
        String[] next = road.file(road.batch(road.released("2019-02"))).get(0).split(",", -1);
        assertEquals(line[7], next[2]);
        assertEquals("false", next[3]);
        assertEquals(
                "f",
                Sql.text("select position('" + line[7]
                        + "'::bytea in number) > 0 from family_account where region_code = '" + road.village() + "'"));
    }

    @Test
    void aRejectedOrCancelledFollowUpGivesItsMoneyAndItsClaimsBack() {
        Road road = Road.fresh("BPNT", 2019).allocate(1_000_000);
        road.families(2);
        String run = road.released("2019-01");
        String batch = road.batch(run);
        road.results(
                        batch,
                        road.file(batch).stream()
                                .map(line -> line.split(",", -1))
                                .map(f -> f[0] + "," + f[1] + ",FAILED," + f[4] + ",CARD_DAMAGED,2019-01-28,,")
                                .toList())
                .statusCode(201);
        String followUp = created(road.officer.post("/v1/stage-runs/" + run + "/follow-up"));
        road.act(road.officer, followUp, "submit").statusCode(200);
        road.conserved();
        road.propose(run, "RETURN", null, "2019-02-01").spec(refused(409, "nothing-to-correct"));
        road.act(road.approver, followUp, "reject", Map.of("reason", "no")).statusCode(200);
        road.conserved();
        road.act(road.officer, followUp, "compute").statusCode(200).body("families", is(2));
        road.act(road.officer, followUp, "submit").statusCode(200);
        road.act(road.officer, followUp, "cancel").statusCode(200).body("state", is("CANCELLED"));
        road.conserved();
        road.correct(run, "RETURN", null, "2019-02-01");
        road.act(road.officer, run, "close", Map.of("on", "2019-02-01")).statusCode(200);
        road.conserved();
    }
}
