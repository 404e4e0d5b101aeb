package id.salur.disbursement.payee;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.security.SystemScope;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a bank says of an account, and what follows for the next payment into it. */
@QuarkusTest
@ServiceTest
class AccountTest {
    @Inject
    BankReasons reasons;

    @ParameterizedTest
    @CsvSource({
        "AC01, ACCOUNT_NUMBER_WRONG, WRONG_NUMBER",
        "AC03, ACCOUNT_NUMBER_WRONG, WRONG_NUMBER",
        "AC04, ACCOUNT_CLOSED, CLOSED",
        "AC06, ACCOUNT_BLOCKED, BLOCKED",
        "MD07, RECIPIENT_DEAD, DEAD",
        "BE06, BENEFICIARY_UNKNOWN, UNKNOWN_BENEFICIARY",
        "AB08, TECHNICAL, NO_EFFECT",
        "AM04, TECHNICAL, NO_EFFECT",
        "AC02, TECHNICAL, NO_EFFECT",
        "NARR, OTHER, NO_EFFECT",
        "CNPC, NOT_FOUND, NO_EFFECT",
        "MOVED, MOVED, NO_EFFECT"
    })
    void aCodeHasOneWordAndOneEffect(String code, String reason, String effect) {
        assertEquals(reason, reasons.of(code));
        assertEquals(effect, Sql.text("select effect from bank_reason where code = '" + code + "'"));
    }

    @Test
    void everyCodeOfTheCodeSetsHasAWordOfOursAndEachWordOneEffect() {
        assertEquals("313", Sql.text("select count(*) from bank_reason where source like 'External%'"));
        assertEquals("0", Sql.text("""
            select count(*) from bank_reason b left join bank_reason w on w.code = b.reason
            where w.effect is distinct from b.effect\
            """));
        assertEquals("OTHER", reasons.of("ZZ99"));
        assertEquals("OTHER", reasons.of(null));
    }

    @Test
    void anAccountThatWasRefusedForItsNumberIsNotPaidAgainUntilTwoPeopleCorrectIt() throws IOException {
        Road road = Road.fresh("BPNT", 2021).allocate(10_000_000);
        List<UUID> families = road.families(3);
        families.forEach(family -> open(road, family));
        String run = road.released("2021-01");
        String batch = road.batch(run);
        List<String> payments =
                families.stream().map(family -> payment(run, family)).toList();
        road.bank
                .xml("/v1/batches/" + batch + "/results", q1(batch, payments))
                .statusCode(201)
                .body("failed", is(3));
        assertEquals(
                "ACCOUNT_NUMBER_WRONG WRONG_NUMBER true, ACCOUNT_BLOCKED BLOCKED true, ACCOUNT_CLOSED CLOSED false",
                String.join(
                        ", ", families.stream().map(family -> told(run, family)).toList()));

        String followUp = road.followUp(road.officer, run);
        road.officer.get("/v1/stage-runs/" + followUp).body("families", is(1));
        road.officer
                .get("/v1/stage-runs/" + run + "/unpaid?reason=ACCOUNT_REFUSED")
                .body(
                        "items.familyId",
                        hasItems(families.get(0).toString(), families.get(1).toString()))
                .body("items.detail", hasItems("WRONG_NUMBER", "BLOCKED"))
                .body("items.size()", is(2));
        road.officer
                .get("/v1/family-accounts?regionCode=" + road.district + "&state=WRONG_NUMBER")
                .body("items.familyId", equalTo(List.of(families.get(0).toString())))
                .body("items[0].accountNumber", is("********0123"));

        correct(road, families.get(0), "003401000456");
        road.act(road.officer, followUp, "compute").statusCode(200).body("families", is(2));
        road.release(followUp);
        List<String> lines = road.file(road.batch(followUp));
        assertTrue(lines.stream().noneMatch(line -> line.contains("003401000123")), lines.toString());
        assertTrue(
                lines.stream().anyMatch(line -> line.contains(",003401000456,false,200000," + families.get(0))),
                lines.toString());
        assertTrue(
                lines.stream().anyMatch(line -> line.contains(",,true,200000," + families.get(2))), lines.toString());

        String next = road.computed("2021-02");
        road.officer.get("/v1/stage-runs/" + next).body("families", is(2));
        road.officer
                .get("/v1/stage-runs/" + next + "/unpaid?reason=ACCOUNT_REFUSED")
                .body("items.familyId", equalTo(List.of(families.get(1).toString())));
        correct(road, families.get(1), null);
        road.act(road.officer, next, "compute").body("families", is(3));
        road.conserved();
    }

    @Test
    void aStatusReportOfManyBatchesHasTheSameEffectAndTheBanksCodeIsKept() throws IOException {
        Road road = Road.fresh("BPNT", 2021).allocate(10_000_000);
        List<UUID> families = road.families(2);
        families.forEach(family -> open(road, family));
        String run = road.released("2021-01");
        String text = message("x1_ac01_vs_ac04.xml").replace("BATCH_2", plain(road.batch(run)));
        for (int i = 0; i < 2; i++) {
            text = text.replace("PAYMENT_5" + (1 + i), plain(payment(run, families.get(i))));
        }
        road.bank
                .xml("/v1/statements?bank=BRI", text.getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("failed", is(2));
        assertEquals(
                List.of("ACCOUNT_NUMBER_WRONG WRONG_NUMBER true", "ACCOUNT_CLOSED CLOSED false"),
                families.stream().map(family -> told(run, family)).toList());
        assertEquals(
                "AC01 AC04",
                Sql.text("select string_agg(l.reason_code, ' ' order by l.reason_code) from result_line l"
                        + " join payment p on p.id = l.payment_id where p.run_id = '" + run + "'"));
    }

    /** What the tests before do by a message, here by the bank's CSV: the words mean the same. */
    @Test
    void ourOwnWordsHaveTheSameEffect() {
        Road road = Road.fresh("BPNT", 2021).allocate(10_000_000);
        UUID family = road.families(1).get(0);
        open(road, family);
        String run = road.released("2021-01");
        road.results(road.batch(run), road.failed(road.batch(run), "ACCOUNT_NUMBER_WRONG"))
                .statusCode(201);
        road.officer.post("/v1/stage-runs/" + run + "/follow-up").spec(refused(409, "nothing-to-follow-up"));
        assertEquals("WRONG_NUMBER", accountState(family));
    }

    @Test
    void aCorrectionIsMadeByTwoPeopleAndShowsNoNumber() {
        Road road = Road.fresh("BPNT", 2021);
        UUID family = road.families(1).get(0);
        ValidatableResponse proposed = propose(road, family, "003401000789")
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("accountNumber", is("********0789"))
                .body("decidedBy", nullValue());
        String id = proposed.extract().path("id");
        propose(road, family, "003401000999").spec(refused(409, "account-correction-open"));
        String path = "/v1/account-corrections/" + id;
        String proposer = Sql.text("select proposed_by from account_correction where id = '" + id + "'");
        road.person(proposer, "approver").command(path + "/approve", "\"1\"").spec(refused(409, "same-person"));
        road.approver.command(path + "/approve", "\"7\"").statusCode(412);
        road.approver.post(path + "/approve").statusCode(428);
        Road.fresh("BPNT", 2021).approver.get(path).statusCode(404);
        road.approver
                .command(path + "/reject", "\"1\"", Map.of("reason", "of another person"))
                .statusCode(200)
                .body("state", is("REJECTED"))
                .body("note", is("of another person"));
        road.approver.command(path + "/approve", "\"2\"").spec(refused(409, "illegal-transition"));
        assertEquals("0", Sql.text("select count(*) from family_account where family_id = '" + family + "'"));
        correct(road, family, "003401000789");
        assertEquals("OPEN", accountState(family));
        road.approver
                .get("/v1/account-corrections?regionCode=" + road.district + "&state=APPROVED")
                .body("items.size()", is(1))
                .body("items[0].accountNumber", not(is("003401000789")));
        assertEquals("0", Sql.text("""
            select count(*) from account_correction where position('003401000789'::bytea in number) > 0\
            """));
        assertEquals("0", Sql.text("""
            select count(*) from audit_log a where to_jsonb(a)::text like '%003401000789%'\
            """));
        propose(road, UUID.randomUUID(), "003401000789").spec(refused(422, "unknown-family"));
    }

    @Test
    void whoIsPaidInCashHasNoAccountToOpenAfterADeathEither() {
        Road road = Road.fresh("BPNT", 2021).allocate(10_000_000);
        UUID family = road.families(1).get(0);
        Sql.execute("insert into payment_channel (region_code, valid_from, bank, confirmed, in_cash) values ('"
                + road.village() + "', '2021-01-01', 'BRI', true, true)");
        String run = road.released("2021-01");
        String batch = road.batch(run);
        assertTrue(road.file(batch).get(0).contains(",,false,200000," + family));
        road.results(batch, road.failed(batch, "RECIPIENT_DEAD")).statusCode(201);
        String followUp = road.followUp(road.officer, run);
        road.release(followUp);
        String line = road.file(road.batch(followUp)).get(0);
        assertTrue(line.contains(",,false,200000," + family), line);
    }

    @Test
    void theNumberThatTheBankRefusedIsNoCorrection() {
        Road road = Road.fresh("BPNT", 2021).allocate(10_000_000);
        UUID family = road.families(1).get(0);
        open(road, family);
        String run = road.released("2021-01");
        road.results(road.batch(run), road.failed(road.batch(run), "ACCOUNT_NUMBER_WRONG"))
                .statusCode(201);
        propose(road, family, "003401000123").spec(refused(409, "account-refused-before"));
    }

    @Test
    void aCorrectionNamesABankThatPaysThere() {
        Road road = Road.fresh("BPNT", 2021);
        UUID family = road.families(1).get(0);
        propose(road, family, "BCA", "003401000789")
                .spec(refused(422, "bank-does-not-pay-here"))
                .body("bank", is("BCA"));
        propose(road, family, "003401000789").statusCode(201);
    }

    @Test
    void aBankAloneDoesNotLiftAHold() {
        Road road = Road.fresh("BPNT", 2021).allocate(10_000_000);
        UUID family = road.families(1).get(0);
        open(road, family);
        String first = road.batch(road.released("2021-05"));
        String second = road.batch(road.released("2021-06"));
        road.results(first, road.failed(first, "ACCOUNT_NUMBER_WRONG")).statusCode(201);
        assertEquals("WRONG_NUMBER", accountState(family));
        String held = road.file(second).get(0);
        assertTrue(held.contains(",003401000123,false,"), held);
        String line = road.paid(second).get(0);
        road.results(second, List.of(line.substring(0, line.lastIndexOf(',')) + ",444400004444"))
                .statusCode(201)
                .body("paid", is(1));
        assertEquals("WRONG_NUMBER", accountState(family));
        road.conserved();
    }

    @Test
    void whatAnOlderOrderNamedSaysNothingOfTheAccountInItsPlace() {
        Road road = Road.fresh("BPNT", 2021).allocate(10_000_000);
        UUID family = road.families(1).get(0);
        open(road, family);
        String older = road.batch(road.released("2021-05"));
        String newer = road.batch(road.released("2021-06"));
        road.results(newer, road.failed(newer, "ACCOUNT_NUMBER_WRONG")).statusCode(201);
        correct(road, family, "003401000456");
        String line = road.file(older).get(0);
        assertTrue(line.contains(",003401000456,false,"), line);
        road.results(older, road.failed(older, "ACCOUNT_NUMBER_WRONG")).statusCode(201);
        assertEquals("OPEN", accountState(family));
        propose(road, family, "0034-0100.0123").spec(refused(409, "account-refused-before"));
    }

    @Test
    void aNumberOfMoreThanOnePayeeIsShownToWhoApproves() {
        Road road = Road.fresh("BPNT", 2021);
        List<UUID> families = road.families(3);
        correct(road, families.get(0), "003401000888");
        correct(road, families.get(2), "003401000777");
        String second = propose(road, families.get(1), "3401-000888")
                .statusCode(201)
                .body("otherPayees", is(1))
                .extract()
                .path("id");
        shared(road).body("items", hasSize(0));
        road.approver.get("/v1/account-corrections/" + second).body("otherPayees", is(1));
        road.approver
                .command("/v1/account-corrections/" + second + "/approve", "\"1\"")
                .statusCode(200);
        shared(road)
                .body(
                        "items.familyId",
                        hasItems(families.get(0).toString(), families.get(1).toString()))
                .body("items.otherPayees", is(List.of(1, 1)));

        Road far = Road.fresh("BPNT", 2021);
        UUID elsewhere = far.families(1).get(0);
        propose(far, elsewhere, "003401000888").body("otherPayees", is(2));
        road.officer.get("/v1/family-accounts?shared=true").spec(refused(400, "filter-required"));
    }

    @Inject
    NumbersBefore before;

    @Test
    void numbersOfBeforeAreHashed() {
        Road road = Road.fresh("BPNT", 2021);
        List<UUID> families = road.families(2);
        correct(road, families.get(0), "003401000666");
        correct(road, families.get(1), "003401000666");
        Sql.execute("update family_account set number_hash = null where family_id in ('" + families.get(0) + "', '"
                + families.get(1) + "')");
        assertEquals(0, others(road, families.get(0)));
        SystemScope.run(() -> before.hashBatch("family_account"));
        assertEquals(1, others(road, families.get(0)));
    }

    private static int others(Road road, UUID family) {
        return road.officer
                .get("/v1/family-accounts?familyId=" + family)
                .extract()
                .path("items[0].otherPayees");
    }

    private static ValidatableResponse shared(Road road) {
        return road.approver
                .get("/v1/family-accounts?shared=true&regionCode=" + road.district)
                .statusCode(200);
    }

    private static ValidatableResponse propose(Road road, UUID family, String number) {
        return propose(road, family, "BRI", number);
    }

    private static ValidatableResponse propose(Road road, UUID family, String bank, String number) {
        Map<String, Object> body =
                new HashMap<>(Map.of("familyId", family, "bank", bank, "reason", "seen in the book"));
        if (number != null) {
            body.put("accountNumber", number);
        }
        return road.officer.post("/v1/account-corrections", body);
    }

    private static void correct(Road road, UUID family, String number) {
        String id = created(propose(road, family, number));
        road.approver
                .command("/v1/account-corrections/" + id + "/approve", "\"1\"")
                .statusCode(200)
                .body("state", is("APPROVED"));
    }

    /** An account that was paid into before. */
    private static void open(Road road, UUID family) {
        correct(road, family, "003401000123");
    }

    private static String payment(String run, UUID family) {
        return Sql.text("select id from payment where run_id = '" + run + "' and family_id = '" + family + "'");
    }

    private static String told(String run, UUID family) {
        return Sql.text("select p.reason || ' ' || a.state || ' ' || (a.number is not null)::text from payment p"
                + " join family_account a using (family_id, bank) where p.run_id = '" + run + "' and p.family_id = '"
                + family + "'");
    }

    private static String accountState(UUID family) {
        return Sql.text("select state from family_account where family_id = '" + family + "'");
    }

    private static byte[] q1(String batch, List<String> payments) throws IOException {
        String text = message("q1_ac01.xml").replace("BATCH", plain(batch)).replace("2021-01-18", "2021-01-28");
        for (int i = 0; i < payments.size(); i++) {
            text = text.replace("PAYMENT_0" + (6 + i), plain(payments.get(i)));
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String message(String name) throws IOException {
        try (InputStream in = AccountTest.class.getResourceAsStream("/bank-messages/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String plain(String id) {
        return id.replace("-", "");
    }
}
