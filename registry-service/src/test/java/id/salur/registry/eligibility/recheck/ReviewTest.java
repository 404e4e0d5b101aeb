package id.salur.registry.eligibility.recheck;

import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.until;
import static id.salur.registry.Office.APPROVER;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.callerOf;
import static id.salur.registry.Office.etag;
import static id.salur.registry.Office.member;
import static id.salur.registry.Office.told;
import static id.salur.registry.eligibility.recheck.RecheckConsumerTest.TOPIC;
import static id.salur.registry.eligibility.recheck.RecheckConsumerTest.failed;
import static id.salur.registry.eligibility.recheck.RecheckConsumerTest.rechecks;
import static id.salur.registry.eligibility.recheck.RecheckConsumerTest.settled;
import static id.salur.registry.eligibility.recheck.RecheckConsumerTest.status;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.TestEvents;
import id.salur.platform.testing.TestEvents.Seen;
import id.salur.registry.Office;
import id.salur.registry.ServiceTest;
import id.salur.registry.publish.EventTypes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class ReviewTest {
    private static ValidatableResponse review(Api caller, String family, String decision, String on) {
        return review(caller, family, "PKH", decision, on);
    }

    private static ValidatableResponse review(Api caller, String family, String programme, String decision, String on) {
        return caller.post(
                "/v1/families/" + family + "/reviews",
                Map.of("programme", programme, "decision", decision, "on", on, "reason", "VISITED_AT_HOME"));
    }

    /** Suspended since the bank reported the recipient dead on 2019-03-28. */
    private static String reportedDead() {
        String family = member("PKH");
        TestEvents.send(TOPIC, PaymentConsumer.FAILED, family, failed(family, "2019-03-28", "RECIPIENT_DEAD"));
        until(rechecks(family), 1);
        assertEquals("SUSPENDED RECIPIENT_MISSING", status(family));
        return family;
    }

    /** Suspended since the desil was found too high on 2019-03-28. */
    private static String tooRich() {
        String family = member("PKH");
        desil(family, 9, "2019-02-01");
        TestEvents.send(TOPIC, PaymentConsumer.SETTLED, family, settled(family, "2019-03-28"));
        until(rechecks(family), 1);
        assertEquals("SUSPENDED DESIL_TOO_HIGH", status(family));
        return family;
    }

    private static void desil(String family, int desil, String since) {
        OFFICER.patch("/v1/families/" + family, etag(family), Map.of("desil", desil, "since", since))
                .statusCode(200);
    }

    private static void published(String family, String type, String part) {
        List<Seen> events = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestEvents.received(EventTypes.TOPIC).stream()
                                .filter(event -> event.key().equals(family)
                                        && event.type().equals(type)
                                        && event.body().replace(" ", "").contains(part))
                                .toList(),
                        seen -> !seen.isEmpty());
        events.forEach(ContractAssert::conforms);
    }

    @Test
    void aProgrammeThatWasToldIsCheckedAndReviewedLikeTheOthers() {
        told("TINJAU", 1, true);
        String family = member("TINJAU");
        desil(family, 9, "2019-02-01");
        TestEvents.send(TOPIC, PaymentConsumer.SETTLED, family, in("TINJAU", settled(family, "2019-03-28")));
        until(rechecks(family), 1);
        assertEquals("ACTIVE ", status(family));
        TestEvents.send(
                TOPIC, PaymentConsumer.FAILED, family, in("TINJAU", failed(family, "2019-04-28", "RECIPIENT_DEAD")));
        until(rechecks(family), 2);
        assertEquals("SUSPENDED RECIPIENT_MISSING", status(family));
        review(APPROVER, family, "PKH", "RESUME", "2019-05-01").statusCode(404);
        review(APPROVER, family, "TINJAU", "RESUME", "2019-05-01").statusCode(201);
        assertEquals("ACTIVE ", status(family));
    }

    private static String in(String programme, String payment) {
        return payment.replaceAll("\"programme\": *\"[^\"]*\"", "\"programme\":\"" + programme + "\"");
    }

    @Test
    void whoWasReportedDeadAndLivesIsResumed() {
        String family = reportedDead();
        long version = number("select version from family where id = '" + family + "'");
        review(APPROVER, family, "RESUME", "2019-05-02")
                .statusCode(201)
                .body("decision", equalTo("RESUME"))
                .body("reasons", hasSize(0))
                .body("asOf", equalTo("2019-05-02"))
                .body("causeType", equalTo(Reviews.CAUSE))
                .body("facts.review.reason", equalTo("VISITED_AT_HOME"))
                .body("decidedBy", equalTo("approver"));
        assertEquals("ACTIVE ", status(family));
        assertEquals(version + 2, number("select version from family where id = '" + family + "'"));
        published(family, EventTypes.MEMBERSHIP_RESUMED, "\"on\":\"2019-05-02\"");
        published(family, EventTypes.ELIGIBILITY_RECHECKED, Reviews.CAUSE);
        review(APPROVER, family, "END", "2019-05-03")
                .spec(refused(409, "illegal-transition"))
                .body("state", equalTo("ACTIVE"));
        TestEvents.send(TOPIC, PaymentConsumer.SETTLED, family, settled(family, "2019-06-28"));
        until(rechecks(family), 3);
        assertEquals("ACTIVE ", status(family));
    }

    @Test
    void whoIsStillIneligibleIsNotResumedUntilTheFactsAreMended() {
        String family = tooRich();
        review(APPROVER, family, "RESUME", "2019-05-02")
                .spec(refused(409, "still-ineligible"))
                .body("reasons", equalTo(List.of("DESIL_TOO_HIGH")));
        assertEquals("SUSPENDED DESIL_TOO_HIGH", status(family));
        assertEquals(1, number(rechecks(family)));
        desil(family, 3, "2019-04-01");
        review(APPROVER, family, "RESUME", "2019-05-02").statusCode(201);
        assertEquals("ACTIVE ", status(family));
    }

    @Test
    void anApproverMayEndASuspendedMembership() {
        String family = tooRich();
        review(APPROVER, family, "END", "2019-05-02")
                .statusCode(201)
                .body("decision", equalTo("END"))
                .body("reasons", equalTo(List.of("VISITED_AT_HOME", "DESIL_TOO_HIGH")));
        assertTrue(status(family).startsWith("ENDED VISITED_AT_HOME"));
        published(family, EventTypes.MEMBERSHIP_ENDED, "\"endedOn\":\"2019-05-02\"");
        review(APPROVER, family, "RESUME", "2019-05-02").statusCode(409);
    }

    @Test
    void whoMayNotAndWhatCannotBeReviewed() {
        String family = reportedDead();
        review(OFFICER, family, "RESUME", "2019-05-02").spec(refused(403, "role-not-allowed"));
        review(callerOf("far", "approver", "15.01"), family, "RESUME", "2019-05-02")
                .statusCode(404);
        review(APPROVER, family, "RESUME", "2019-03-27")
                .spec(refused(422, "date-out-of-range"))
                .body("from", equalTo("2019-03-28"));
        review(APPROVER, family, "RESUME", "2099-01-01").spec(refused(422, "date-out-of-range"));
        review(APPROVER, family, "PAUSE", "2019-05-02").statusCode(400);
        APPROVER.post(
                        "/v1/families/" + family + "/reviews",
                        Map.of("programme", "BPNT", "decision", "END", "on", "2019-05-02", "reason", "VISITED_AT_HOME"))
                .statusCode(404);
        assertEquals("SUSPENDED RECIPIENT_MISSING", status(family));
    }

    /** Its readers keep one membership a family and programme, the last. */
    @Test
    void aFamilyThatCameBackCountsOnceInTheDigest() {
        String family = tooRich();
        review(APPROVER, family, "END", "2019-04-02").statusCode(201);
        desil(family, 2, "2019-04-01");
        long before = digest().extract().jsonPath().getLong("count");
        Office.admit(family, "PKH");
        assertEquals(2, number("select count(*) from membership where family_id = '" + family + "'"));
        digest().body("count", equalTo((int) before));
    }

    private static ValidatableResponse digest() {
        return OFFICER.get("/v1/digests/memberships?programme=PKH&regionCode=" + Office.VILLAGE)
                .statusCode(200);
    }
}
