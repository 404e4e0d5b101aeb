package id.salur.disbursement.reconciliation;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Late answers, and the rules of those who decide: each way at most once, two people, nothing dropped silently. */
@QuarkusTest
@ServiceTest
class WaysForwardTest {
    private static List<String> payments(Road road, String batch) {
        return road.file(batch).stream().map(line -> line.split(",", -1)[1]).toList();
    }

    private static String payment(Road road, String batch) {
        return payments(road, batch).get(0);
    }

    private static String state(String payment) {
        return Sql.text("select state from payment where id = '" + payment + "'");
    }

    private static String line(String batch, String payment, String status, long amount, String reason, String ref) {
        return batch + "," + payment + "," + status + "," + amount + "," + reason + ",2019-03-01," + ref + ",";
    }

    private static long held(Road road, String kind) {
        return Sql.number("select coalesce(sum(balance), 0) from account where programme = '" + road.programme
                + "' and fiscal_year = " + road.year + " and kind = '" + kind + "' and region_code = '" + road.district
                + "'");
    }

    private static ValidatableResponse approve(Api as, String correction) {
        return as.post("/v1/corrections/" + correction + "/approve");
    }

    private static void close(Road road, String run) {
        road.act(road.officer, run, "close", Map.of("on", "2019-03-02")).statusCode(200);
    }

    @Test
    void whatABankTakesBackAfterTheCloseGoesToTheTreasury() {
        Road road = Road.fresh("BPNT", 2019).allocate(1_000_000);
        road.families(3);
        String run = road.released("2019-01");
        String batch = road.batch(run);
        road.results(batch, road.paid(batch)).statusCode(201);
        close(road, run);
        List<String> payments = payments(road, batch);
        road.results(
                        batch,
                        List.of(
                                line(batch, payments.get(0), "REVERSED", 110_000, "RECIPIENT_DEAD", "LA1"),
                                line(batch, payments.get(1), "REVERSED", 10_000, "OTHER", "LA2"),
                                line(batch, payments.get(2), "FAILED", 0, "OTHER", "LA3")))
                .statusCode(201)
                .body("reversed", is(2))
                .body("contradicted", is(1));
        assertEquals(
                List.of("RETURNED", "PARTLY_RETURNED", "PAID"),
                payments.stream().map(WaysForwardTest::state).toList());
        road.conserved();
        road.correct(run, "ACCEPT_FAILED", null, "2019-04-01");
        assertEquals("RETURNED", state(payments.get(2)));
        assertEquals(0, held(road, "STAGE_RUN"));
        assertEquals(230_000, held(road, "RETURNED"));
        assertEquals(100_000, road.settled());
        road.conserved();
        road.results(batch, List.of(line(batch, payments.get(0), "PAID", 110_000, "", "LA4")))
                .statusCode(201)
                .body("contradicted", is(1));
        assertEquals("RETURNED", state(payments.get(0)), "a result for a payment that was taken back moves nothing");
        road.correct(run, "ACCEPT_PAID", payments.get(0), "2019-04-02");
        assertEquals("PAID", state(payments.get(0)));
        assertEquals(120_000, held(road, "RETURNED"));
        road.conserved();
        road.propose(run, "WRITE_BACK", null, "2019-04-02").spec(refused(409, "illegal-transition"));
        road.propose(run, "RETURN", null, "2019-04-02").spec(refused(409, "illegal-transition"));
    }

    private static void refusedAsShown(Road road, String run, String action, String reason, Object body) {
        assertEquals(reason, road.keptFrom(run, action), action);
        String path = action.toLowerCase(Locale.ROOT).replace('_', '-');
        road.act(road.officer, run, path, body).spec(refused(409, reason));
    }

    private static void offered(Road road, String run, String... actions) {
        for (String action : actions) {
            assertEquals(null, road.keptFrom(run, action), action);
        }
    }

    @Test
    void whatARunOffersIsTakenAndTheRestIsRefusedForTheReasonShown() {
        Road road = Road.fresh("PKH", 2025).allocate(10_000_000);
        Map<String, String> close = Map.of("on", "2025-03-02");
        String run = road.computed("I");
        refusedAsShown(road, run, "SUBMIT", "nothing-to-pay", Map.of());
        List<UUID> families = road.families(2, "SD");
        road.act(road.officer, run, "compute").statusCode(200);
        offered(road, run, "SUBMIT", "CANCEL");
        road.act(road.officer, run, "submit").statusCode(200);
        road.act(road.approver, run, "approve").statusCode(200);
        Map<String, String> order = Map.of("sp2dNumber", "SP2D/" + run, "releasedOn", "2025-01-25");
        Sql.execute("update recipient set missing_since = '2025-01-02', missing_reason = 'LEFT' where family_id in ('"
                + families.get(0) + "', '" + families.get(1) + "')");
        refusedAsShown(road, run, "RELEASE", "nothing-to-pay", order);
        Sql.execute("update recipient set missing_since = null, missing_reason = null where family_id in ('"
                + families.get(0) + "', '" + families.get(1) + "')");
        Sql.execute("insert into family_account (family_id, bank, region_code, number, number_hash, state) values ('"
                + families.get(0) + "', 'BRI', '" + road.village() + "', 'x', 'x', 'OPEN')");
        refusedAsShown(road, run, "RELEASE", "account-check-missing", order);
        Sql.execute("delete from family_account where family_id = '" + families.get(0) + "'");
        offered(road, run, "RELEASE", "CANCEL");
        road.act(road.officer, run, "release", order).statusCode(200);

        refusedAsShown(road, run, "CLOSE", "stage-run-not-settled", close);
        refusedAsShown(road, run, "FOLLOW_UP", "nothing-to-follow-up", Map.of());
        Map<String, String> paper = Map.of("number", "SI/" + run, "givenOn", "2025-01-26");
        offered(road, run, "STANDING_INSTRUCTION");
        road.act(road.officer, run, "standing-instruction", paper).statusCode(200);
        refusedAsShown(road, run, "STANDING_INSTRUCTION", "standing-instruction-given", paper);
        String batch = road.batch(run);
        List<String> lines = road.paid(batch);
        String[] second = lines.get(1).split(",", -1);
        road.results(
                        batch,
                        List.of(
                                lines.get(0),
                                line(batch, second[1], "FAILED", Long.parseLong(second[3]), "TECHNICAL", "")
                                        .replace("2019-", "2025-"),
                                line(batch, UUID.randomUUID().toString(), "PAID", 5, "", "NOBODY")
                                        .replace("2019-", "2025-")))
                .statusCode(201);
        refusedAsShown(road, run, "CLOSE", "stage-run-not-settled", close);
        offered(road, run, "FOLLOW_UP");
        String followUp = road.followUp(road.officer, run);
        refusedAsShown(road, run, "CLOSE", "follow-up-open", close);
        refusedAsShown(road, run, "FOLLOW_UP", "nothing-to-follow-up", Map.of());
        road.act(road.officer, followUp, "cancel").statusCode(200);
        offered(road, run, "FOLLOW_UP");
        road.correct(run, "RETURN", null, "2025-02-20");
        refusedAsShown(road, run, "CLOSE", "stage-run-not-settled", close);
        String file = Sql.text("select file_id from result_line where batch_id = '" + batch + "' limit 1");
        road.person("another", "district-officer")
                .post(
                        "/v1/batches/" + batch + "/discrepancies/resolve",
                        Map.of("fileId", file, "reason", "of nobody here"))
                .statusCode(200);
        offered(road, run, "CLOSE");
        road.act(road.officer, run, "close", close).statusCode(200);
        assertEquals("illegal-transition", road.keptFrom(run, "CLOSE"));
        road.conserved();
    }

    @Test
    void whatABankSaysAfterTheYearWasClosedNeverComesBackToARun() {
        Road road = Road.fresh("BPNT", 2024).allocate(1_000_000);
        road.families(4);
        String run = road.released("2024-01");
        String batch = road.batch(run);
        List<String> payments = payments(road, batch);
        Sql.execute("update budget set closed_on = '2024-12-31', closed_by = 'x' where programme = 'BPNT'"
                + " and fiscal_year = 2024");
        road.results(
                        batch,
                        List.of(
                                        line(batch, payments.get(0), "FAILED", 0, "MOVED", "LB1"),
                                        line(batch, payments.get(1), "PAID", 200_000, "", "LB2"),
                                        line(batch, payments.get(2), "PAID", 150_000, "", "LB3"),
                                        line(batch, payments.get(2), "RETURNED", 50_000, "OTHER", "LB4"))
                                .stream()
                                .map(line -> line.replace("2019-03-01", "2025-01-10"))
                                .toList())
                .statusCode(201)
                .body("settledAmount", is(350_000));
        road.correct(run, "WRITE_BACK", payments.get(3), "2019-01-10");
        assertEquals(
                List.of("RETURNED", "PAID", "PARTLY_RETURNED", "RETURNED"),
                payments.stream().map(WaysForwardTest::state).toList());
        assertEquals(0, held(road, "STAGE_RUN"));
        assertEquals(0, held(road, "IN_TRANSIT"));
        assertEquals(450_000, held(road, "RETURNED"));
        road.conserved();
    }

    @Test
    void aTopUpIsToldToTheBankOnceAndByTwoPeople() {
        Road road = Road.fresh("BPNT", 2019).allocate(1_000_000);
        road.families(2);
        String run = road.released("2019-01");
        String batch = road.batch(run);
        List<String> payments = payments(road, batch);
        road.results(
                        batch,
                        List.of(
                                line(batch, payments.get(0), "PAID", 100_000, "", "LC1") + "0034010099",
                                line(batch, payments.get(1), "PAID", 110_000, "", "LC2")))
                .statusCode(201);
        road.propose(run, "MAKE_GOOD", null, "2019-02-01").spec(refused(409, "nothing-to-correct"));
        road.propose(run, "TOP_UP", payments.get(1), "2019-02-01").spec(refused(409, "nothing-to-correct"));
        String correction = road.propose(run, "TOP_UP", null, "2019-02-01")
                .statusCode(201)
                .body("payments", is(1))
                .body("amount", is(10_000))
                .extract()
                .path("id");
        road.propose(run, "TOP_UP", null, "2019-02-01").spec(refused(409, "correction-open"));
        Api sameName = Api.with(Tokens.of(List.of("approver"), List.of(road.district), "district-officer"));
        approve(sameName, correction).spec(refused(409, "same-person"));
        approve(Api.as("approver", "33.09"), correction).spec(refused(404, "not-found"));
        approve(road.officer, correction)
                .spec(refused(403, "role-not-allowed"))
                .body("roles", equalTo(List.of("approver")));
        road.bank.get("/v1/batches/" + batch + "/file?part=TOP_UP").spec(refused(409, "nothing-in-file"));
        road.approve(correction).statusCode(200).body("state", is("APPROVED")).body("decidedBy", is("approver"));
        road.approve(correction).spec(refused(409, "illegal-transition"));
        assertEquals(1, lines(road, batch).size());
        assertEquals("10000", lines(road, batch).get(0).split(",", -1)[4]);
        assertEquals("false", lines(road, batch).get(0).split(",", -1)[3]);
        assertEquals("0034010099", lines(road, batch).get(0).split(",", -1)[2]);
        correctAccount(road, payments.get(0), "0034010077");
        assertEquals("0034010099", lines(road, batch).get(0).split(",", -1)[2]);
        assertEquals(
                Sql.text("select family_id from payment where id = '" + payments.get(0) + "'"),
                lines(road, batch).get(0).split(",", -1)[5]);
        road.propose(run, "TOP_UP", null, "2019-02-01").spec(refused(409, "nothing-to-correct"));
        road.officer
                .get("/v1/stage-runs/" + run + "/corrections")
                .statusCode(200)
                .body("items.kind", equalTo(List.of("TOP_UP")));
        road.results(batch, List.of(line(batch, payments.get(0), "PAID", 10_000, "", "LC3")))
                .statusCode(201)
                .body("paid", is(1));
        close(road, run);
        road.conserved();
    }

    /** By two people, after the file was made. */
    private static void correctAccount(Road road, String payment, String number) {
        String family = Sql.text("select family_id from payment where id = '" + payment + "'");
        String id = road.officer.create(
                "/v1/account-corrections",
                Map.of("familyId", family, "bank", "BRI", "accountNumber", number, "reason", "seen in the book"));
        road.approver
                .command("/v1/account-corrections/" + id + "/approve", "\"1\"")
                .statusCode(200);
        assertEquals("OPEN", Sql.text("select state from family_account where family_id = '" + family + "'"));
    }

    private static List<String> lines(Road road, String batch) {
        String csv = road.bank
                .get("/v1/batches/" + batch + "/file?part=TOP_UP")
                .statusCode(200)
                .extract()
                .asString();
        return List.of(csv.split("\n", -1)).stream()
                .skip(1)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void aReferenceOfOnePaymentCannotSettleAnother() {
        Road road = Road.fresh("BPNT", 2019).allocate(1_000_000);
        road.families(3);
        String batch = road.batch(road.released("2019-01"));
        List<String> payments = payments(road, batch);
        road.results(
                        batch,
                        List.of(
                                line(batch, payments.get(0), "PAID", 110_000, "", "RF1"),
                                line(batch, payments.get(1), "PAID", 110_000, "", "RF1")))
                .statusCode(201)
                .body("paid", is(1))
                .body("contradicted", is(1));
        road.results(batch, List.of(line(batch, payments.get(2), "PAID", 110_000, "", "RF1")))
                .statusCode(201)
                .body("contradicted", is(1))
                .body("duplicate", is(0));
        road.bank
                .get("/v1/batches/" + batch + "/discrepancies")
                .body("items.findAll { it.open }.paymentId", containsInAnyOrder(payments.get(1), payments.get(2)));
        road.results(
                        batch,
                        List.of(
                                line(batch, payments.get(1), "PAID", 110_000, "", "RF2"),
                                line(batch, payments.get(2), "PAID", 110_000, "", "RF3")))
                .statusCode(201)
                .body("paid", is(2));
        road.conserved();
    }

    @Test
    void aCorrectionIsNotApprovedOverOtherPaymentsThanWereProposed() {
        Road road = Road.fresh("BPNT", 2019).allocate(1_000_000);
        road.families(2);
        String run = road.released("2019-01");
        String batch = road.batch(run);
        String correction = created(road.propose(run, "WRITE_BACK", null, "2019-02-01"));
        road.results(batch, road.paid(batch).subList(0, 1)).statusCode(201);
        road.approve(correction).spec(refused(409, "correction-changed"));
        assertEquals(110_000, held(road, "IN_TRANSIT"));
        Api bystander = road.person("bystander", "district-officer");
        bystander.post("/v1/corrections/" + correction + "/reject").spec(refused(403, "role-not-allowed"));
        road.approver
                .post("/v1/corrections/" + correction + "/reject")
                .statusCode(200)
                .body("state", is("REJECTED"));
        road.correct(run, "WRITE_BACK", null, "2019-02-01");
        assertEquals(0, held(road, "IN_TRANSIT"));
        assertEquals(110_000, held(road, "STAGE_RUN"));
        road.bank.get("/v1/batches/" + batch).body("state", is("RECONCILED"));
        road.conserved();
    }

    @Test
    void aReversedPaymentIsFollowedUpOnceOrReturned() {
        Road road = Road.fresh("BPNT", 2019).allocate(1_000_000);
        road.families(1);
        String run = road.released("2019-01");
        String batch = road.batch(run);
        String payment = payment(road, batch);
        road.results(batch, List.of(line(batch, payment, "PAID", 110_000, "", "LD1")))
                .statusCode(201);
        road.results(batch, List.of(line(batch, payment, "REVERSED", 110_000, "CARD_DAMAGED", "LD2")))
                .statusCode(201);
        String followUp = road.followUp(road.officer, run);
        road.propose(run, "RETURN", null, "2019-03-01").spec(refused(409, "nothing-to-correct"));
        road.release(followUp);
        assertEquals("FOLLOWED_UP", state(payment));
        road.conserved();
        road.officer.post("/v1/stage-runs/" + run + "/follow-up").spec(refused(409, "nothing-to-follow-up"));
        String again = road.batch(followUp);
        road.results(again, road.paid(again)).statusCode(201).body("paid", is(1));
        close(road, followUp);
        close(road, run);
        assertEquals(110_000, road.settled());
        road.conserved();
    }

    @Test
    void twoEqualPaymentsToOneFamilyStayTwo() {
        Road road = Road.fresh("BPNT", 2019).allocate(1_000_000);
        road.families(1);
        String first = road.batch(road.released("2019-01"));
        String second = road.batch(road.released("2019-02"));
        road.results(first, List.of(line(first, payment(road, first), "PAID", 110_000, "", "LE1")))
                .statusCode(201);
        road.results(second, List.of(line(second, payment(road, second), "PAID", 110_000, "", "LE2")))
                .statusCode(201)
                .body("paid", is(1))
                .body("duplicate", is(0));
        road.results(second, List.of(line(second, payment(road, second), "PAID", 110_000, "", "LE1")))
                .statusCode(201)
                .body("contradicted", is(1));
        assertEquals(220_000, road.settled());
        road.conserved();
    }

    @Test
    void anUnknownLineWaitsForAPersonOtherThanWhoBroughtIt() {
        Road road = Road.fresh("BPNT", 2019).allocate(1_000_000);
        road.families(1);
        String run = road.released("2019-01");
        String batch = road.batch(run);
        String file = road.results(
                        batch,
                        List.of(
                                road.paid(batch).get(0),
                                line(batch, UUID.randomUUID().toString(), "PAID", 6500, "", "LF1")))
                .statusCode(201)
                .body("unknown", is(1))
                .extract()
                .path("id");
        road.act(road.officer, run, "close", Map.of("on", "2019-03-02"))
                .spec(refused(409, "stage-run-not-settled"))
                .body("discrepancies", is(1));
        String path = "/v1/batches/" + batch + "/discrepancies/resolve";
        Map<String, Object> body = Map.of("fileId", file, "reason", "a fee of the bank");
        Api uploader = Api.with(Tokens.of(List.of("district-officer"), List.of(road.district), "bank"));
        uploader.post(path, body).spec(refused(409, "same-person"));
        road.bank.post(path, body).spec(refused(403, "role-not-allowed"));
        road.officer
                .post(path, Map.of("fileId", UUID.randomUUID(), "reason", "x"))
                .spec(refused(404, "not-found"));
        road.officer
                .post(path, Map.of("fileId", file, "lineNo", 1, "reason", "x"))
                .spec(refused(409, "nothing-to-resolve"));
        road.officer.post(path, body).statusCode(200).body("lines", is(1));
        road.officer.post(path, body).spec(refused(409, "nothing-to-resolve"));
        road.officer
                .get("/v1/batches/" + batch + "/discrepancies")
                .body("items[0].open", is(false))
                .body("items[0].resolution", is("a fee of the bank"));
        close(road, run);
        road.conserved();
    }
}
