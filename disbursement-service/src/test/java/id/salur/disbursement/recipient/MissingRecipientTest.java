package id.salur.disbursement.recipient;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.RecipientOf;
import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.crypto.Seal;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody is paid for a recipient who is gone, and the next one is paid on an account of their own. */
@QuarkusTest
@ServiceTest
class MissingRecipientTest {
    private static final long SD = 225_000;

    @Inject
    Seal seal;

    private static void send(String type, UUID family, String body) {
        ContractAssert.conforms("salur.registry." + type, body);
        UUID event = TestEvents.send("salur.registry.family", "salur.registry." + type, family.toString(), body);
        Sql.until("select count(*) from inbox where event_id = '" + event + "'", "1");
    }

    private static String changed(Road road, UUID family, long version, String reason, String recipient) {
        return "{\"familyId\":\"%s\",\"version\":%d,\"regionCode\":\"%s\",\"reason\":\"%s\",\"effectiveOn\":\"%s-01-10\"%s}"
                .formatted(family, version, road.village(), reason, road.year, recipient);
    }

    private static void goes(Road road, UUID family, long version, String reason) {
        send("recipient.changed.v1", family, changed(road, family, version, reason, ""));
    }

    private void comes(Road road, UUID family, long version, String reason, String name) {
        comesSealed(road, family, version, reason, seal.seal(name));
    }

    private static void comesSealed(Road road, UUID family, long version, String reason, String sealed) {
        String recipient =
                ",\"recipient\":{\"personId\":\"" + UUID.randomUUID() + "\",\"sealedName\":\"" + sealed + "\"}";
        send("recipient.changed.v1", family, changed(road, family, version, reason, recipient));
    }

    private static void unpaid(Road road, String run, UUID family, String reason, String detail) {
        road.officer
                .get("/v1/stage-runs/" + run + "/unpaid?reason=" + reason)
                .statusCode(200)
                .body("items.familyId", equalTo(List.of(family.toString())))
                .body("items.detail", equalTo(List.of(detail)));
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
                + "' and programme = 'PKH' and fiscal_year = " + road.year);
    }

    private static void account(Road road, UUID family) {
        Sql.execute("insert into family_account (family_id, bank, region_code, number, state) select '" + family
                + "', bank, '" + road.village() + "', '" + RecipientOf.CIPHER + "', 'OPEN' from payment_channel"
                + " where region_code = 'ID' or '" + road.village() + "' like region_code || '.%'"
                + " order by region_code <> 'ID' desc, length(region_code) desc limit 1");
    }

    private static String state(UUID family) {
        return Sql.text(
                "select string_agg(state || ' ' || (number is null), ',') from family_account where family_id = '"
                        + family + "'");
    }

    /** The family's line of a batch's file. */
    private static String line(Road road, String run, UUID family) {
        return road.file(road.batch(run)).stream()
                .filter(line -> line.contains(family.toString()))
                .findFirst()
                .orElse("none");
    }

    @Test
    void noRunTakesInAFamilyWithoutARecipient() {
        Road road = Road.fresh("PKH", 2020).allocate(10 * SD);
        List<UUID> families = road.families(2, "SD");
        UUID gone = families.get(0);
        goes(road, gone, 5, "LEFT");
        String run = road.run("I");
        unpaid(road, run, gone, "RECIPIENT_MISSING", "LEFT");
        road.act(road.officer, run, "compute").statusCode(200).body("families", is(1));
        unpaid(road, run, gone, "RECIPIENT_MISSING", "LEFT");
        comes(road, gone, 6, "CORRECTED", "Warga Kembali");
        road.act(road.officer, run, "compute").statusCode(200).body("families", is(2));
    }

    @Test
    void aDeathBeforeTheReleaseStopsTheMoneyAndTheNextRecipientIsPaidOnANewAccount() {
        Road road = Road.fresh("PKH", 2020).allocate(10 * SD);
        List<UUID> families = road.families(2, "SD");
        UUID gone = families.get(0);
        account(road, gone);
        String run = approved(road, road.computed("I"));
        assertEquals(8 * SD, left(road));
        goes(road, gone, 5, "DIED");
        assertEquals("OPEN false", state(gone), "it may be corrected yet");
        release(road, run).statusCode(200).body("families", is(1)).body("amount", is((int) SD));
        assertEquals(9 * SD, left(road), "the money of the family is back with the regency");
        assertEquals("none", line(road, run, gone));
        unpaid(road, run, gone, "RECIPIENT_MISSING", "DIED");
        road.conserved();

        String later = created(road.supplementary("I"));
        road.act(road.officer, later, "compute").statusCode(200).body("families", is(0));
        comes(road, gone, 8, "REPLACED", "Warga Pengganti");
        assertEquals("CLOSED true", state(gone), "the account of the old recipient is not paid again");
        road.act(road.officer, later, "compute").statusCode(200).body("families", is(1));
        release(road, approved(road, later)).statusCode(200);
        String line = line(road, later, gone);
        assertTrue(line.endsWith(",,true," + SD + "," + gone + ",\"Warga Pengganti\""), line);
        road.conserved();
    }

    @Test
    void aChangeBetweenComputingAndReleasePaysTheNewRecipient() {
        Road road = Road.fresh("PKH", 2020).allocate(10 * SD);
        UUID family = road.families(1, "SD").get(0);
        account(road, family);
        String run = approved(road, road.computed("I"));
        goes(road, family, 5, "DIED");
        comes(road, family, 8, "REPLACED", "Warga Pengganti");
        release(road, run).statusCode(200).body("families", is(1));
        String line = line(road, run, family);
        assertTrue(line.endsWith(",,true," + SD + "," + family + ",\"Warga Pengganti\""), line);
    }

    @Test
    void anAccountProposedForTheOldRecipientIsNotTakenForTheNew() {
        Road road = Road.fresh("PKH", 2020);
        UUID family = road.families(1, "SD").get(0);
        account(road, family);
        String correction = road.officer.create(
                "/v1/account-corrections",
                Map.of(
                        "familyId", family,
                        "bank", "BRI",
                        "accountNumber", "007410000456",
                        "reason", "seen in the book"));
        comes(road, family, 8, "REPLACED", "Warga Pengganti");
        road.approver
                .command("/v1/account-corrections/" + correction + "/approve", "\"2\"")
                .spec(refused(409, "illegal-transition"));
        assertEquals("CLOSED true", state(family));
    }

    @Test
    void anAccountThatAPaymentOpenedForTheOldRecipientIsNotTakenForTheNew() {
        Road road = Road.fresh("PKH", 2020).allocate(10 * SD);
        List<UUID> families = road.families(2, "SD");
        String run = road.released("I");
        List<String> answers = road.paid(road.batch(run));
        comes(road, families.get(0), 8, "REPLACED", "Warga Pengganti");
        road.results(road.batch(run), answers).statusCode(201).body("paid", is(2));
        assertEquals("null", state(families.get(0)));
        assertEquals("OPEN false", state(families.get(1)));
    }

    @Test
    void whereNobodyIsLeftToPayNothingIsReleased() {
        Road road = Road.fresh("PKH", 2020).allocate(10 * SD);
        UUID family = road.families(1, "SD").get(0);
        String run = approved(road, road.computed("I"));
        goes(road, family, 5, "REPORTED_DEAD");
        release(road, run).spec(refused(409, "nothing-to-pay"));
        comes(road, family, 6, "SEEN", "Warga 000017");
        release(road, run).statusCode(200).body("families", is(1));
    }

    @Test
    void aDeathIsEnoughWhereItIsTheRecipients() {
        Road road = Road.fresh("PKH", 2020).allocate(10 * SD);
        UUID family = road.families(1, "SD").get(0);
        String recipient = Sql.text("select person_id from recipient where family_id = '" + family + "'");
        String run = road.run("I");
        String body = "{\"personId\":\"%s\",\"familyId\":\"" + family + "\",\"version\":%d,\"diedOn\":\"2020-01-10\"}";
        send("person.died.v1", family, body.formatted(UUID.randomUUID(), 2));
        road.act(road.officer, run, "compute").statusCode(200).body("families", is(1));
        send("person.died.v1", family, body.formatted(recipient, 3));
        road.act(road.officer, run, "compute").statusCode(200).body("families", is(0));
        unpaid(road, run, family, "RECIPIENT_MISSING", "DIED");
        comes(road, family, 5, "CORRECTED", "Warga 000017");
        send("person.died.v1", family, body.formatted(recipient, 3));
        road.act(road.officer, run, "compute").statusCode(200).body("families", is(1));
    }

    @Test
    void anOlderEventThatComesLateChangesNothing() {
        Road road = Road.fresh("PKH", 2020).allocate(10 * SD);
        UUID family = road.families(1, "SD").get(0);
        comes(road, family, 8, "REPLACED", "Warga Pengganti");
        account(road, family);
        goes(road, family, 5, "DIED");
        comes(road, family, 7, "REPLACED", "Warga Terlambat");
        assertEquals("OPEN false", state(family), "the account is the new recipient's");
        assertEquals(
                "8 8 null",
                Sql.text(
                        "select concat_ws(' ', version, state_version, coalesce(missing_since::text, 'null')) from recipient"
                                + " where family_id = '" + family + "'"));
        String run = road.released("I");
        assertTrue(line(road, run, family).contains(",\"Warga Pengganti\""));
    }

    @Test
    void aNameThatCannotBeOpenedIsNotTheOldOne() {
        Road road = Road.fresh("PKH", 2020).allocate(10 * SD);
        UUID family = road.families(1, "SD").get(0);
        comesSealed(road, family, 8, "REPLACED", "A".repeat(60));
        String run = road.released("I");
        road.bank.get("/v1/batches/" + road.batch(run) + "/file").spec(refused(409, "payee-name-missing"));
    }
}
