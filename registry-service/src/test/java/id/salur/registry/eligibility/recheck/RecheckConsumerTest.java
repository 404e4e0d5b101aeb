package id.salur.registry.eligibility.recheck;

import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.text;
import static id.salur.platform.testing.Sql.until;
import static id.salur.registry.Office.AUDITOR;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.member;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.TestEvents;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.Office;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class RecheckConsumerTest {
    static final String TOPIC = "salur.disbursement.payment";

    static String settled(String family, String on) {
        return ContractAssert.example(PaymentConsumer.SETTLED)
                .replaceAll("\"familyId\": *\"[^\"]*\"", "\"familyId\":\"" + family + "\"")
                .replaceAll("\"settledOn\": *\"[^\"]*\"", "\"settledOn\":\"" + on + "\"");
    }

    static String failed(String family, String on, String reason) {
        return ContractAssert.example(PaymentConsumer.FAILED)
                .replaceAll("\"familyId\": *\"[^\"]*\"", "\"familyId\":\"" + family + "\"")
                .replaceAll("\"failedOn\": *\"[^\"]*\"", "\"failedOn\":\"" + on + "\"")
                .replaceAll("\"reason\": *\"[^\"]*\"", "\"reason\":\"" + reason + "\"");
    }

    private static void send(String type, String family, String body, Instant time) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", type);
        headers.put("ce_source", "/salur/disbursement");
        headers.put("ce_subject", family);
        headers.put("ce_time", time.toString());
        TestEvents.sendRaw(TOPIC, family, headers, body);
    }

    static String rechecks(String family) {
        return "select count(*) from recheck where family_id = '" + family + "'";
    }

    private static String last(String family) {
        return text(
                "select decision || ' ' || array_to_string(reasons, ',') || ' ' || as_of from recheck where family_id = '"
                        + family + "' order by id desc limit 1");
    }

    static String status(String family) {
        return text("select status || ' ' || array_to_string(reasons, ',') from membership where family_id = '" + family
                + "' order by id desc limit 1");
    }

    @Test
    void aSettledPaymentIsFollowedByOneDecisionWithItsFacts() {
        String family = member("PKH");
        UUID cause = TestEvents.send(TOPIC, PaymentConsumer.SETTLED, family, settled(family, "2019-03-28"));
        until(rechecks(family), 1);
        assertEquals("CONTINUE  2019-03-28", last(family));
        OFFICER.get("/v1/families/" + family + "/rechecks")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].causeId", equalTo(cause.toString()))
                .body("items[0].facts.components.SD", equalTo(1))
                .body("items[0].facts.desil", equalTo(2));
        Office.FAR_OFFICER.get("/v1/families/" + family + "/rechecks").statusCode(404);
        AUDITOR.get("/v1/rechecks/counts?programme=PKH&regionCode=53.15")
                .body("CONTINUE", greaterThan(0))
                .body("total", greaterThan(0));
        AUDITOR.get("/v1/rechecks/latency?regionCode=53.15").body("count", greaterThan(0));
        LocalDate today = JakartaDay.of(Instant.now());
        AUDITOR.get("/v1/rechecks/latency?regionCode=53.15&since=" + today.minusDays(1))
                .body("count", greaterThan(0));
        AUDITOR.get("/v1/rechecks/latency?regionCode=53.15&since=" + today.plusDays(2))
                .body("count", equalTo(0))
                .body("p99Millis", equalTo(0));
        assertEquals(2, number("select version from family where id = '" + family + "'"));
    }

    @Test
    void twiceTheSameEventIsOneDecision() {
        String family = member("PKH");
        UUID id = UUID.randomUUID();
        TestEvents.send(TOPIC, PaymentConsumer.SETTLED, family, settled(family, "2019-03-28"), id);
        TestEvents.send(TOPIC, PaymentConsumer.SETTLED, family, settled(family, "2019-03-28"), id);
        TestEvents.send(TOPIC, PaymentConsumer.SETTLED, family, settled(family, "2019-06-28"));
        until("select count(*) from recheck where as_of = '2019-06-28' and family_id = '" + family + "'", 1);
        assertEquals(2, number(rechecks(family)));
    }

    @Test
    void aRecordedDeathHoldsTheMembershipWhateverThePaymentSays() {
        String family = member("PKH");
        String head = OFFICER.get("/v1/families/" + family).extract().path("members[0].id");
        OFFICER.patch("/v1/families/" + family + "/members/" + head, "\"2\"", Map.of("diedOn", "2019-03-10"))
                .statusCode(200);
        assertEquals("SUSPEND RECIPIENT_MISSING 2019-03-10", last(family));
        assertEquals(5, number("select version from family where id = '" + family + "'"));
        TestEvents.send(TOPIC, PaymentConsumer.SETTLED, family, settled(family, "2019-03-28"));
        until(rechecks(family), 2);
        assertEquals("SUSPEND RECIPIENT_MISSING 2019-03-28", last(family));
        assertEquals("SUSPENDED RECIPIENT_MISSING", status(family));
        assertEquals(5, number("select version from family where id = '" + family + "'"));
    }

    @Test
    void aPaymentToAnEndedMembershipGetsADecisionToo() {
        String family = member("PKH");
        OFFICER.patch("/v1/families/" + family, "\"2\"", Map.of("movedOutOn", "2019-03-10"))
                .statusCode(200);
        TestEvents.send(TOPIC, PaymentConsumer.SETTLED, family, settled(family, "2019-03-28"));
        until(rechecks(family), 1);
        assertEquals("ENDED MOVED_OUT", status(family));
        TestEvents.send(TOPIC, PaymentConsumer.SETTLED, family, settled(family, "2019-06-28"));
        until(rechecks(family), 2);
        assertEquals("END ALREADY_ENDED 2019-06-28", last(family));
        assertEquals(4, number("select version from family where id = '" + family + "'"));
    }

    @Test
    void aReportedDeathSuspendsUntilAPaymentArrives() {
        String family = member("PKH");
        TestEvents.send(TOPIC, PaymentConsumer.FAILED, family, failed(family, "2019-03-28", "RECIPIENT_DEAD"));
        until(rechecks(family), 1);
        assertEquals("SUSPENDED RECIPIENT_MISSING", status(family));
        TestEvents.send(TOPIC, PaymentConsumer.FAILED, family, failed(family, "2019-04-28", "RECIPIENT_DEAD"));
        until(rechecks(family), 2);
        assertEquals(4, number("select version from family where id = '" + family + "'"));
        TestEvents.send(TOPIC, PaymentConsumer.SETTLED, family, settled(family, "2019-05-28"));
        until(rechecks(family), 3);
        assertEquals("RESUME  2019-05-28", last(family));
        assertEquals("ACTIVE ", status(family));
    }

    @Test
    void anAccountThatCannotBeOpenedSaysNothingAboutTheFamily() {
        String family = member("PKH");
        TestEvents.send(TOPIC, PaymentConsumer.FAILED, family, failed(family, "2019-03-28", "ACCOUNT_OPENING_FAILED"));
        until(rechecks(family), 1);
        assertEquals("CONTINUE  2019-03-28", last(family));
    }

    @Test
    void noComponentLeftMakesACandidateWhoStaysAMember() {
        String family = member("PKH");
        String pupil = OFFICER.get("/v1/families/" + family).extract().path("members[1].id");
        OFFICER.patch("/v1/families/" + family + "/members/" + pupil, "\"2\"", Map.of("leftOn", "2019-03-10"))
                .statusCode(200);
        TestEvents.send(TOPIC, PaymentConsumer.SETTLED, family, settled(family, "2019-03-28"));
        until(rechecks(family), 1);
        assertEquals("GRADUATION_CANDIDATE NO_COMPONENT 2019-03-28", last(family));
        assertEquals("ACTIVE ", status(family));
    }

    @Test
    void anOlderEventThatComesLateDoesNotTurnTimeBack() {
        String family = member("PKH");
        Instant now = Instant.now();
        send(PaymentConsumer.FAILED, family, failed(family, "2019-06-28", "RECIPIENT_DEAD"), now);
        until(rechecks(family), 1);
        assertEquals("SUSPENDED RECIPIENT_MISSING", status(family));
        send(PaymentConsumer.SETTLED, family, settled(family, "2019-03-28"), now.minusSeconds(3600));
        until(rechecks(family), 2);
        assertEquals("SUSPEND RECIPIENT_MISSING 2019-06-28", last(family));
        assertEquals("SUSPENDED RECIPIENT_MISSING", status(family));
    }

    @Test
    void aReversedPaymentIsLookedAtLikeAFailedOne() {
        String family = member("PKH");
        TestEvents.send(TOPIC, PaymentConsumer.SETTLED, family, settled(family, "2019-03-28"));
        until(rechecks(family), 1);
        TestEvents.send(
                TOPIC,
                PaymentConsumer.REVERSED,
                family,
                ContractAssert.example(PaymentConsumer.REVERSED)
                        .replaceAll("\"familyId\": *\"[^\"]*\"", "\"familyId\":\"" + family + "\""));
        until(rechecks(family), 2);
        assertEquals("SUSPEND RECIPIENT_MISSING 2019-04-02", last(family));
    }

    @Test
    void poisonIsBuriedAndTheNextEventGoesOn() {
        String family = member("PKH");
        String stranger = UUID.randomUUID().toString();
        TestEvents.send(TOPIC, PaymentConsumer.SETTLED, family, "{\"familyId\":\"" + family + "\"}");
        TestEvents.send(TOPIC, PaymentConsumer.SETTLED, family, "not json");
        TestEvents.send(TOPIC, "salur.disbursement.payment.vanished.v1", family, "{}");
        TestEvents.send(TOPIC, PaymentConsumer.SETTLED, family, settled(stranger, "2019-03-28"));
        TestEvents.send(TOPIC, PaymentConsumer.SETTLED, family, settled(family, "2999-03-28"));
        TestEvents.send(TOPIC, "salur.disbursement.payment.returned.v1", family, "{}");
        TestEvents.send(TOPIC, PaymentConsumer.SETTLED, family, settled(family, "2019-03-28"));
        until(rechecks(family), 1);
        until("select count(*) from dead_letter where key = '" + family + "'", 5);
        assertEquals(0, number(rechecks(stranger)));
    }

    @Test
    void theServiceCannotRewriteADecision() {
        String family = member("PKH");
        TestEvents.send(TOPIC, PaymentConsumer.SETTLED, family, settled(family, "2019-03-28"));
        until(rechecks(family), 1);
        assertEquals(
                "f",
                text(
                        "select has_table_privilege('salur_app', 'recheck', 'UPDATE') or has_table_privilege('salur_app', 'recheck', 'DELETE')"));
        assertEquals("f", text("select has_table_privilege('salur_app', 'family', 'DELETE')"));
    }
}
