package id.salur.disbursement.accountcheck;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fails the account check is not in the payment order, its money goes back, and the family has a way on. */
@QuarkusTest
@ServiceTest
class AccountCheckTest {
    private static final long SD = 225_000;

    private static ValidatableResponse check(Road road, String run, String number, String... rows) {
        return send(road, run, "number=" + number + "&checkedOn=" + road.year + "-01-17", road.etag(run), rows);
    }

    private static ValidatableResponse send(Road road, String run, String query, String etag, String... rows) {
        String csv = "family_id,result,reason\n" + String.join("\n", rows) + "\n";
        return road.officer
                .request()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("text/csv", ContentType.TEXT)))
                .contentType("text/csv")
                .header("If-Match", etag)
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/v1/stage-runs/" + run + "/account-checks?" + query)
                .then();
    }

    private static String approved(Road road, String run) {
        road.act(road.officer, run, "submit").statusCode(200);
        road.act(road.approver, run, "approve").statusCode(200);
        return run;
    }

    private static ValidatableResponse release(Road road, String run) {
        return road.act(
                road.officer, run, "release", Map.of("sp2dNumber", "SP2D/" + run, "releasedOn", road.year + "-01-25"));
    }

    private static long left(Road road) {
        return Sql.number("select balance from account where kind = 'REGENCY' and region_code = '" + road.district
                + "' and programme = '" + road.programme + "' and fiscal_year = " + road.year);
    }

    @Test
    void whoFailsIsNotInTheOrderAndIsPaidLater() {
        Road road = Road.fresh("PKH", 2020).allocate(10 * SD);
        List<UUID> families = road.families(3, "SD");
        UUID failed = families.get(1);
        String run = approved(road, road.computed("I"));
        check(road, run, "C-1", families.get(0) + ",PASSED,", failed + ",FAILED,WRONG_NUMBER")
                .statusCode(201)
                .body("passed", is(1))
                .body("failed", is(1))
                .body("checkedOn", is("2020-01-17"));
        road.officer
                .get("/v1/stage-runs/" + run + "/account-checks?result=FAILED")
                .statusCode(200)
                .body("items.familyId", equalTo(List.of(failed.toString())))
                .body("items.reason", equalTo(List.of("WRONG_NUMBER")))
                .body("items.amount", equalTo(List.of((int) SD)))
                .body("items.number", equalTo(List.of("C-1")));
        road.officer
                .get("/v1/stage-runs/" + run + "/account-checks?familyId=" + families.get(0))
                .body("items.result", equalTo(List.of("PASSED")));
        assertEquals(7 * SD, left(road));
        release(road, run).statusCode(200).body("families", is(2)).body("amount", is((int) (2 * SD)));
        assertEquals(8 * SD, left(road));
        assertEquals(
                0,
                Sql.number(
                        "select count(*) from payment where run_id = '" + run + "' and family_id = '" + failed + "'"));
        assertEquals(0, Sql.number("select balance from account where run_id = '" + run + "'"));
        road.conserved();
        road.officer
                .get("/v1/stage-runs/" + run + "/unpaid?reason=ACCOUNT_CHECK_FAILED")
                .body("items.familyId", equalTo(List.of(failed.toString())))
                .body("items.detail", equalTo(List.of("WRONG_NUMBER")));
        road.officer
                .get("/v1/stage-runs/" + run + "/unpaid/counts")
                .body("ACCOUNT_CHECK_FAILED", is(1))
                .body("total", is(3));

        String later = created(road.supplementary("I"));
        assertEquals("WRONG_NUMBER", account(failed));
        road.act(road.officer, later, "compute").statusCode(200).body("families", is(0));
        road.officer
                .get("/v1/stage-runs/" + later + "/unpaid?reason=ACCOUNT_REFUSED")
                .body("items.familyId", equalTo(List.of(failed.toString())))
                .body("items.detail", equalTo(List.of("WRONG_NUMBER")));
        correct(road, failed, "008201000456");
        road.act(road.officer, later, "compute").statusCode(200).body("families", is(1));
        approved(road, later);
        road.officer
                .get("/v1/stage-runs/" + run + "/unpaid?reason=IN_ANOTHER_RUN")
                .body("items.familyId", equalTo(List.of(failed.toString())));
        release(road, later).statusCode(200);
        for (String paid : List.of(run, later)) {
            road.results(road.batch(paid), road.paid(road.batch(paid))).statusCode(201);
            road.act(road.officer, paid, "close", Map.of("on", "2020-02-01")).statusCode(200);
        }
        assertEquals(7 * SD, left(road));
        assertEquals(3 * SD, road.settled());
        road.conserved();
    }

    @Test
    void aFollowUpLeavesOutToo() {
        Road road = Road.fresh("PKH", 2020).allocate(10 * SD);
        List<UUID> families = road.families(2, "SD");
        String run = road.released("I");
        road.results(road.batch(run), road.failed(road.batch(run), "ACCOUNT_CLOSED"))
                .statusCode(201);
        String followUp = approved(road, road.followUp(road.officer, run));
        check(road, followUp, "C-1", families.get(0) + ",FAILED,ACCOUNT_BLOCKED", families.get(1) + ",PASSED,")
                .statusCode(201);
        release(road, followUp).statusCode(200).body("families", is(1));
        assertEquals(SD, Sql.number("select balance from account where run_id = '" + run + "'"));
        road.officer
                .get("/v1/stage-runs/" + followUp + "/unpaid?reason=ACCOUNT_CHECK_FAILED")
                .body("items.detail", equalTo(List.of("ACCOUNT_BLOCKED")));
        road.conserved();
        road.officer.post("/v1/stage-runs/" + run + "/follow-up").spec(refused(409, "nothing-to-follow-up"));
        correct(road, families.get(0), null);
        String again = approved(road, road.followUp(road.officer, run));
        release(road, again).statusCode(200).body("families", is(1));
        for (String paid : List.of(followUp, again)) {
            road.results(road.batch(paid), road.paid(road.batch(paid))).statusCode(201);
        }
        assertEquals(2 * SD, road.settled());
        road.conserved();
    }

    @Test
    void theNewestWordCountsAndAnOrderOfNobodyIsRefused() {
        Road road = Road.fresh("PKH", 2020).allocate(10 * SD);
        List<UUID> families = road.families(2, "SD");
        String run = approved(road, road.computed("I"));
        check(road, run, "C-1", families.get(0) + ",FAILED,OTHER", families.get(1) + ",FAILED,OTHER")
                .statusCode(201);
        release(road, run).spec(refused(409, "nothing-to-pay"));
        check(road, run, "C-1", families.get(0) + ",PASSED,").spec(refused(409, "account-check-known"));
        check(road, run, "C-2", families.get(0) + ",PASSED,").statusCode(201);
        release(road, run).statusCode(200).body("families", is(1));
        road.officer
                .get("/v1/stage-runs/" + run + "/account-checks")
                .body("items.size()", is(2))
                .body("items.find { it.familyId == '" + families.get(0) + "' }.number", is("C-2"));
        check(road, run, "C-3", families.get(1) + ",PASSED,").spec(refused(409, "illegal-transition"));
        road.conserved();
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_NUMBER,    WRONG_NUMBER,        true",
        "ACCOUNT_BLOCKED, BLOCKED,             true",
        "NAME_DIFFERS,    UNKNOWN_BENEFICIARY, true",
        "ACCOUNT_CLOSED,  CLOSED,              false",
        "RECIPIENT_DEAD,  DEAD,                false",
        "OTHER,           OPEN,                true"
    })
    void aFailureSaysOfTheAccountWhatARefusalOfItsBankSays(String reason, String state, boolean keepsNumber) {
        Road road = Road.fresh("PKH", 2020).allocate(100 * SD);
        UUID family = road.families(1, "SD").get(0);
        correct(road, family, "008207000123");
        String run = approved(road, road.computed("I"));
        check(road, run, "C-1", family + ",FAILED," + reason).statusCode(201);
        assertEquals(state, account(family));
        assertEquals(
                keepsNumber,
                Sql.number("select count(*) from family_account where number is not null and family_id = '" + family
                                + "'")
                        == 1);
        road.act(road.officer, run, "cancel", Map.of("reason", "checked")).statusCode(200);
    }

    @Test
    void whatTwoPeopleHaveToCorrectNoLaterCheckClears() {
        Road road = Road.fresh("PKH", 2020).allocate(10 * SD);
        List<UUID> families = road.families(3, "SD");
        UUID held = families.get(0);
        correct(road, held, "008208000123");
        String run = approved(road, road.computed("I"));
        check(road, run, "C-1", held + ",FAILED,NAME_DIFFERS", families.get(1) + ",FAILED,WRONG_NUMBER")
                .statusCode(201);
        check(road, run, "C-2", held + ",FAILED,ACCOUNT_CLOSED").statusCode(201);
        check(road, run, "C-3", held + ",PASSED,", families.get(1) + ",PASSED,").statusCode(201);
        assertEquals("UNKNOWN_BENEFICIARY", account(held));
        road.officer
                .get("/v1/stage-runs/" + run + "/unpaid?reason=ACCOUNT_REFUSED")
                .body(
                        "items.familyId",
                        hasItems(held.toString(), families.get(1).toString()))
                .body("items.size()", is(2));
        correct(road, families.get(1), "008208000456");
        release(road, run).statusCode(200).body("families", is(2)).body("amount", is((int) (2 * SD)));
        road.officer
                .get("/v1/stage-runs/" + run + "/unpaid?reason=ACCOUNT_REFUSED")
                .body("items.familyId", equalTo(List.of(held.toString())))
                .body("items.detail", equalTo(List.of("UNKNOWN_BENEFICIARY")));
        assertEquals(8 * SD, left(road));
        assertEquals(
                0,
                Sql.number("select count(*) from stage_claim where run_id = '" + run + "' and family_id = '" + held
                        + "'"));
        road.conserved();
        assertEquals("UNKNOWN_BENEFICIARY", account(held));
        road.results(road.batch(run), road.paid(road.batch(run))).statusCode(201);
        assertEquals(2 * SD, road.settled());
        road.conserved();
    }

    private static String account(UUID family) {
        return Sql.text("select state from family_account where family_id = '" + family + "'");
    }

    private static void correct(Road road, UUID family, String number) {
        Map<String, Object> body =
                new HashMap<>(Map.of("familyId", family, "bank", "BRI", "reason", "seen in the book"));
        body.put("accountNumber", number);
        String id = road.officer.create("/v1/account-corrections", body);
        road.approver
                .command("/v1/account-corrections/" + id + "/approve", "\"1\"")
                .statusCode(200);
    }

    @Test
    void aYearThatAsksForTheCheckRefusesAnOrderWithout() {
        Road road = Road.fresh("PKH", 2025).allocate(10 * SD);
        List<UUID> families = road.families(1, "SD");
        String opening = road.released("I");
        road.results(road.batch(opening), road.paid(road.batch(opening))).statusCode(201);
        families.addAll(road.families(1, "SD"));
        String run = approved(road, road.computed("II"));
        release(road, run).spec(refused(409, "account-check-missing")).body("families", is(1));
        check(road, run, "C-1", families.get(0) + ",PASSED,").statusCode(201);
        correct(road, families.get(0), "003401000999");
        release(road, run).spec(refused(409, "account-check-missing")).body("families", is(1));
        check(road, run, "C-2", families.get(0) + ",PASSED,").statusCode(201);
        release(road, run).statusCode(200).body("families", is(2));
        road.conserved();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "twice in one file         | F,PASSED,~F,PASSED,        | number=X&checkedOn=2020-01-17 | 400 |"
                        + " csv-value         | 3",
                "unknown reason            | F,FAILED,AC01              | number=X&checkedOn=2020-01-17 | 400 |"
                        + " csv-value         | 2",
                "failed without a reason   | F,FAILED,                  | number=X&checkedOn=2020-01-17 | 400 |"
                        + " csv-value         | 2",
                "passed with a reason      | F,PASSED,OTHER             | number=X&checkedOn=2020-01-17 | 400 |"
                        + " csv-value         | 2",
                "unknown result            | F,MAYBE,                   | number=X&checkedOn=2020-01-17 | 400 |"
                        + " csv-value         | 2",
                "no family                 | =1+1,PASSED,               | number=X&checkedOn=2020-01-17 | 400 |"
                        + " csv-value         | 2",
                "not in the run            | F,PASSED,~S,FAILED,OTHER   | number=X&checkedOn=2020-01-17 | 422 |"
                        + " family-not-in-run | 3",
                "four columns              | F,PASSED,,x                | number=X&checkedOn=2020-01-17 | 400 |"
                        + " csv-columns       | 2",
                "in the future             | F,PASSED,                  | number=X&checkedOn=2999-01-17 | 400 |"
                        + " invalid-date      |",
                "before the year           | F,PASSED,                  | number=X&checkedOn=2019-12-31 | 400 |"
                        + " invalid-date      |",
                "without a number          | F,PASSED,                  | checkedOn=2020-01-17          | 400 |"
                        + " invalid-request   |",
                "without a day             | F,PASSED,                  | number=X                      | 400 |"
                        + " invalid-request   |"
            })
    void aBadFileChangesNothing(String name, String rows, String query, int status, String slug, Integer line) {
        Road road = Road.fresh("PKH", 2020).allocate(10 * SD);
        UUID family = road.families(1, "SD").get(0);
        String run = approved(road, road.computed("I"));
        String csv = rows.replace("F,", family + ",").replace("S,", UUID.randomUUID() + ",");
        ValidatableResponse refused =
                send(road, run, query, road.etag(run), csv.split("~", -1)).statusCode(status);
        refused.body("type", equalTo("/errors/" + slug));
        if (line != null) {
            refused.body("line", is(line));
        }
        assertEquals(0, Sql.number("select count(*) from account_check where run_id = '" + run + "'"), name);
        road.officer.get("/v1/stage-runs/" + run).body("state", is("APPROVED"));
    }

    @Test
    void theStandingInstructionFollowsTheOrderOnce() {
        Road road = Road.fresh("PKH", 2020).allocate(10 * SD);
        UUID family = road.families(1, "SD").get(0);
        String run = approved(road, road.computed("I"));
        String today = LocalDate.now(ZoneId.of("Asia/Jakarta")).toString();
        instruct(road, run, today).spec(refused(409, "illegal-transition"));
        check(road, run, "C-9", family + ",PASSED,").statusCode(201);
        release(road, run).statusCode(200);
        instruct(road, run, "2020-01-24").spec(refused(400, "invalid-date"));
        instruct(road, run, LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(1).toString())
                .spec(refused(400, "invalid-date"));
        instruct(road, run, "2020-01-28").statusCode(200).body("state", is("RELEASED"));
        instruct(road, run, "2020-01-28").spec(refused(409, "standing-instruction-given"));
        road.officer
                .get("/v1/stage-runs/" + run + "/steps")
                .body(
                        "items.action",
                        equalTo(List.of(
                                "COMPUTE", "SUBMIT", "APPROVE", "CHECK_ACCOUNTS", "RELEASE", "STANDING_INSTRUCTION")))
                .body("items[2].number", nullValue())
                .body("items.number", hasItems("C-9", "SP2D/" + run, "SI-1"))
                .body("items.day", hasItems("2020-01-17", "2020-01-25", "2020-01-28"))
                .body("items.toState", hasItem("RELEASED"));
    }

    private static ValidatableResponse instruct(Road road, String run, String on) {
        return road.act(road.officer, run, "standing-instruction", Map.of("number", "SI-1", "givenOn", on));
    }
}
