package id.salur.registry.recipient;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.text;
import static id.salur.platform.testing.Sql.until;
import static id.salur.registry.Office.APPROVER;
import static id.salur.registry.Office.FAR_OFFICER;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.VILLAGE;
import static id.salur.registry.Office.admit;
import static id.salur.registry.Office.callerOf;
import static id.salur.registry.Office.etag;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.person;
import static id.salur.registry.Office.pupil;
import static id.salur.registry.Office.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.AtOnce;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.TestEvents;
import id.salur.platform.testing.TestEvents.Seen;
import id.salur.platform.testing.Tokens;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.Office;
import id.salur.registry.ServiceTest;
import id.salur.registry.publish.EventTypes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A recipient who is gone holds the payments until another person takes over, by two people. */
@QuarkusTest
@ServiceTest
class RecipientChangeTest {
    private static final Api FACILITATOR = callerOf("f-1", "facilitator", "53.15");

    /** Head, spouse, a son of 20, a pupil; in PKH. */
    private static String household() {
        return admit(
                register(family(
                        2,
                        head(),
                        person("1978-03-04", "M", "SPOUSE", Map.of()),
                        person("1999-12-31", "M", "CHILD", Map.of()),
                        pupil())),
                "PKH");
    }

    private static String member(String family, int place) {
        return OFFICER.get("/v1/families/" + family).extract().path("members[" + place + "].id");
    }

    private static void records(String family, String member, String fact, String day) {
        OFFICER.patch(
                        "/v1/families/" + family + "/members/" + member,
                        etag(family),
                        Collections.singletonMap(fact, day))
                .statusCode(200);
    }

    private static String dies(String family) {
        records(family, member(family, 0), "diedOn", "2020-01-10");
        return family;
    }

    private static ValidatableResponse proposes(Api by, String family, String person, String on, String reason) {
        Map<String, Object> body = new HashMap<>(Map.of("personId", person, "effectiveOn", on));
        if (reason != null) {
            body.put("reason", reason);
        }
        return by.post("/v1/families/" + family + "/recipient-changes", body);
    }

    private static String proposed(String family) {
        return created(proposes(FACILITATOR, family, member(family, 1), "2020-01-20", null));
    }

    private static ValidatableResponse approves(Api by, String change) {
        return by.post("/v1/recipient-changes/" + change + "/approve");
    }

    private static String membership(String family) {
        return text("select status || ' ' || array_to_string(reasons, ',') from membership where family_id = '" + family
                + "'");
    }

    private static String task(String kind, String subject) {
        return text("select string_agg(role || ' ' || state, ', ' order by id) from task where kind = '" + kind
                + "' and subject_id = '" + subject + "'");
    }

    private static String hold(String family) {
        return text("select string_agg(reason || ' ' || since || ' ' || coalesce(outcome, 'open'), ', ' order by id)"
                + " from recipient_hold where family_id = '" + family + "'");
    }

    private static List<Seen> published(String family, String type, int count) {
        List<Seen> events = Awaitility.await(type)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestEvents.received(EventTypes.TOPIC).stream()
                                .filter(event -> event.key().equals(family)
                                        && event.type().equals(type))
                                .toList(),
                        seen -> seen.size() >= count);
        events.forEach(ContractAssert::conforms);
        assertEquals(count, events.size());
        return events;
    }

    @Test
    void aDeathHoldsThePaymentsAndAsksTheFacilitator() {
        String family = dies(household());
        assertEquals("SUSPENDED RECIPIENT_MISSING", membership(family));
        assertEquals("DIED 2020-01-10 open", hold(family));
        FACILITATOR
                .get("/v1/tasks?kind=FIND_RECIPIENT&subjectId=" + family)
                .body("items", hasSize(1))
                .body("items[0].regionCode", equalTo(Office.VILLAGE))
                .body(
                        "items[0].dueOn",
                        equalTo(JakartaDay.of(Instant.now())
                                .plusDays(Vacancies.DAYS)
                                .toString()));
        callerOf("f-2", "facilitator", "15.01")
                .get("/v1/tasks?subjectId=" + family)
                .body("items", empty());
        OFFICER.get("/v1/families/" + family + "/rechecks")
                .body("items[0].decision", equalTo("SUSPEND"))
                .body("items[0].causeType", equalTo(EventTypes.PERSON_DIED))
                .body("items[0].facts.recipientDied", equalTo(true))
                .body("items[0].asOf", equalTo("2020-01-10"));
        published(family, EventTypes.PERSON_DIED, 1);
        JsonNode missing =
                json(published(family, EventTypes.RECIPIENT_CHANGED, 1).get(0));
        assertEquals("DIED", missing.path("reason").asText());
        assertEquals("2020-01-10", missing.path("effectiveOn").asText());
        assertEquals(false, missing.has("recipient"));
        published(family, EventTypes.MEMBERSHIP_SUSPENDED, 1);
    }

    private static JsonNode json(Seen event) {
        try {
            return new ObjectMapper().readTree(event.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theSpouseTakesOverByTwoPeopleAndThePaymentsGoOn() {
        String family = dies(household());
        String spouse = member(family, 1);
        String change = proposed(family);
        assertEquals("district-officer OPEN", task(Changes.APPROVE, change));
        String mother = member(family, 0);
        OFFICER.get("/v1/persons/" + mother)
                .body("terms.state", contains("HELD"))
                .body("terms[0].familyId", equalTo(family))
                .body("terms[0].until", nullValue());
        OFFICER.get("/v1/persons/" + spouse).body("terms", empty());
        OFFICER.get("/v1/recipient-changes/" + change)
                .body("rank", equalTo("SPOUSE"))
                .body("heldSince", equalTo("2020-01-10"))
                .body("releasedBy", contains("NEW_RECIPIENT", "CORRECTION"))
                .body("reason", nullValue())
                .body("availableActions", contains("APPROVE", "REJECT"));
        FACILITATOR
                .get("/v1/recipient-changes/" + change)
                .body("availableActions", empty())
                .body("unavailableActions.reason", contains("role-not-allowed", "role-not-allowed"));
        FAR_OFFICER.get("/v1/recipient-changes/" + change).statusCode(404);
        approves(FAR_OFFICER, change).statusCode(404);
        assertEquals("SUSPENDED RECIPIENT_MISSING", membership(family));

        approves(OFFICER, change)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("heldSince", nullValue())
                .body("releasedBy", empty())
                .body("availableActions", empty());
        OFFICER.get("/v1/persons/" + mother)
                .body("terms.state", contains("ENDED"))
                .body("terms[0].until", equalTo("2020-01-20"));
        OFFICER.get("/v1/persons/" + spouse)
                .body("terms.state", contains("CURRENT"))
                .body("terms[0].from", equalTo("2020-01-20"));
        assertEquals("ACTIVE ", membership(family));
        assertEquals("DIED 2020-01-10 REPLACED", hold(family));
        assertEquals("facilitator DONE", task(Vacancies.FIND_RECIPIENT, family));
        assertEquals("district-officer DONE", task(Changes.APPROVE, change));
        OFFICER.get("/v1/families/" + family)
                .body("members[0].recipient", equalTo(false))
                .body("members[1].recipient", equalTo(true));
        assertEquals(
                "null-2020-01-20, 2020-01-20-null",
                text("select string_agg(coalesce(from_on::text, 'null') || '-' || coalesce(until_on::text, 'null'),"
                        + " ', ' order by id) from recipient_term where family_id = '" + family + "'"));
        assertEquals(
                "RESUME " + EventTypes.RECIPIENT_CHANGED,
                text("select decision || ' ' || cause_type from recheck where family_id = '" + family
                        + "' order by id desc limit 1"));
        JsonNode told = json(published(family, EventTypes.RECIPIENT_CHANGED, 2).get(1));
        assertEquals("REPLACED", told.path("reason").asText());
        assertEquals(spouse, told.path("recipient").path("personId").asText());
        assertEquals(
                text("select sealed_name from person where id = '" + spouse + "'"),
                told.path("recipient").path("sealedName").asText());
        published(family, EventTypes.MEMBERSHIP_RESUMED, 1);
    }

    @Test
    void aRecipientUnderAgeIsReplacedAndATaskAsksForIt() {
        Map<String, Object> mother = head();
        mother.put("recipient", false);
        Map<String, Object> child = pupil();
        child.put("recipient", true);
        child.put("birthDate", JakartaDay.of(Instant.now()).minusYears(15).toString());
        String family = register(family(2, mother, child));
        assertEquals("facilitator OPEN", task(Vacancies.FIND_RECIPIENT, family));
        admit(family, "PKH");
        records(family, member(family, 0), "employment", "OTHER");
        assertEquals("facilitator OPEN", task(Vacancies.FIND_RECIPIENT, family));
        approves(
                        OFFICER,
                        created(proposes(
                                FACILITATOR,
                                family,
                                member(family, 0),
                                JakartaDay.of(Instant.now()).toString(),
                                "The child cannot open an account")))
                .statusCode(200);
        assertEquals("facilitator DONE", task(Vacancies.FIND_RECIPIENT, family));
    }

    @Test
    void aHouseholdWithoutAHeadAsksForOneUntilSomebodyIs() {
        String family = register(family(2, head(), person("1978-03-04", "M", "SPOUSE", Map.of()), pupil()));
        assertEquals("null", task(Vacancies.FIND_HEAD, family));
        records(family, member(family, 0), "diedOn", "2020-01-10");
        assertEquals("facilitator OPEN", task(Vacancies.FIND_HEAD, family));
        records(family, member(family, 2), "schoolLevel", "SMP");
        assertEquals("facilitator OPEN", task(Vacancies.FIND_HEAD, family));
        OFFICER.command(
                        "/v1/families/" + family + "/relations",
                        etag(family),
                        Map.of(
                                "since",
                                "2020-01-20",
                                "relations",
                                List.of(
                                        Map.of("personId", member(family, 0), "relation", "OTHER"),
                                        Map.of("personId", member(family, 1), "relation", "HEAD"))))
                .statusCode(200);
        assertEquals("facilitator DONE", task(Vacancies.FIND_HEAD, family));
        records(family, member(family, 1), "leftOn", "2020-02-20");
        assertEquals("facilitator DONE, facilitator OPEN", task(Vacancies.FIND_HEAD, family));
        records(family, member(family, 1), "leftOn", null);
        assertEquals("facilitator DONE, facilitator DONE", task(Vacancies.FIND_HEAD, family));
    }

    @Test
    void whoProposedDoesNotApprove() {
        String family = dies(household());
        String change = proposed(family);
        Api both = Api.with(Tokens.of(List.of("facilitator", "district-officer"), List.of("53.15"), "f-1"));
        both.get("/v1/recipient-changes/" + change)
                .body("availableActions", contains("REJECT"))
                .body("unavailableActions[0].reason", equalTo("same-person"));
        approves(both, change).spec(refused(409, "same-person"));
        assertEquals("SUSPENDED RECIPIENT_MISSING", membership(family));
    }

    @Test
    void ofTwoApproversAtOnceOneApproves() {
        String family = dies(household());
        String change = proposed(family);
        List<Integer> answers = AtOnce.statuses(
                List.of("d-1", "d-2"), officer -> approves(callerOf(officer, "district-officer", "53.15"), change));
        assertEquals(List.of(200, 409), answers.stream().sorted().toList());
        assertEquals(2, number("select count(*) from recipient_term where family_id = '" + family + "'"));
        assertEquals(
                1, number("select count(*) from recheck where decision = 'RESUME' and family_id = '" + family + "'"));
    }

    @Test
    void anActionThatIsNotAvailableIsRefused() {
        String family = dies(household());
        String change = proposed(family);
        OFFICER.post("/v1/recipient-changes/" + change + "/reject").statusCode(200);
        approves(OFFICER, change).spec(refused(409, "illegal-transition")).body("state", equalTo("REJECTED"));
        assertEquals("SUSPENDED RECIPIENT_MISSING", membership(family));
        assertEquals("facilitator OPEN", task(Vacancies.FIND_RECIPIENT, family));
        approves(OFFICER, proposed(family)).statusCode(200);
    }

    @Test
    void whoCannotTakeOverIsRefused() {
        String family = dies(household());
        proposes(FACILITATOR, family, member(family, 3), "2020-01-20", null)
                .spec(refused(422, "recipient-not-possible"))
                .body("reason", equalTo("UNDER_AGE"));
        proposes(FACILITATOR, family, member(family, 0), "2020-01-20", null)
                .statusCode(422)
                .body("reason", equalTo("IS_RECIPIENT"));
        proposes(FACILITATOR, family, member(household(), 1), "2020-01-20", null)
                .statusCode(404);
        proposes(FACILITATOR, family, member(family, 1), "2020-01-09", null).spec(refused(422, "date-out-of-range"));
        proposes(FACILITATOR, family, member(family, 1), "2099-01-01", null).statusCode(422);
        proposes(FAR_OFFICER, family, member(family, 1), "2020-01-20", null).statusCode(403);
        assertEquals(0, number("select count(*) from recipient_change where family_id = '" + family + "'"));
    }

    @Test
    void whoLivedElsewhereOnTheDayDoesNotTakeOverThen() {
        Map<String, Object> aunt = person("1975-03-04", "F", "OTHER", Map.of());
        String before = register(family(2, head(), aunt));
        records(before, member(before, 1), "leftOn", "2020-03-01");
        String family = dies(household());
        OFFICER.command("/v1/families/" + family + "/members", etag(family), aunt)
                .statusCode(201);
        String came = member(family, 4);
        proposes(FACILITATOR, family, came, "2020-02-29", "The spouse works abroad")
                .spec(refused(422, "date-out-of-range"))
                .body("from", equalTo("2020-03-01"));
        proposes(FACILITATOR, family, came, "2020-03-01", "The spouse works abroad")
                .statusCode(201);
    }

    @Test
    void whoComesLaterNeedsAReason() {
        String family = dies(household());
        String son = member(family, 2);
        proposes(FACILITATOR, family, son, "2020-01-20", null)
                .spec(refused(422, "recipient-out-of-turn"))
                .body("rank", equalTo("ADULT_CHILD"));
        proposes(FACILITATOR, family, son, "2020-01-20", "too short").statusCode(400);
        proposes(FACILITATOR, family, son, "2020-01-20", "The spouse works abroad")
                .statusCode(201);
        proposes(FACILITATOR, family, son, "2020-01-20", "The spouse works abroad")
                .spec(refused(409, "recipient-change-open"));
    }

    @Test
    void whoDiedSinceIsNotApproved() {
        String family = dies(household());
        String change = proposed(family);
        records(family, member(family, 1), "diedOn", "2020-02-01");
        approves(OFFICER, change).statusCode(422).body("reason", equalTo("DEAD"));
        assertEquals("SUSPENDED RECIPIENT_MISSING", membership(family));
        assertEquals("PROPOSED", text("select state from recipient_change where id = '" + change + "'"));
        published(family, EventTypes.PERSON_DIED, 2);
    }

    @Test
    void aDayIsJudgedByWhoReceivedTheMoneyThen() {
        String family = dies(household());
        approves(OFFICER, proposed(family)).statusCode(200);
        String proposal = OFFICER.create("/v1/proposals", Map.of("familyId", family, "programme", "BPNT"));
        OFFICER.post("/v1/proposals/" + proposal + "/verify", Map.of()).statusCode(200);
        APPROVER.post("/v1/proposals/" + proposal + "/approve", Map.of("on", "2020-01-15"))
                .statusCode(422)
                .body("reasons", contains("RECIPIENT_MISSING"));
        APPROVER.post("/v1/proposals/" + proposal + "/approve", Map.of("on", "2020-01-05"))
                .statusCode(200);
    }

    @Test
    void whoLeftAndIsBackReceivesTheMoneyAgain() {
        Map<String, Object> mother = head();
        String family = admit(register(family(2, mother, pupil())), "PKH");
        records(family, member(family, 0), "leftOn", "2020-01-10");
        assertEquals("SUSPENDED RECIPIENT_MISSING", membership(family));
        Map<String, Object> again = new HashMap<>(mother);
        again.putAll(Map.of("recipient", false, "relation", "OTHER"));
        OFFICER.command("/v1/families/" + family + "/members", etag(family), again)
                .statusCode(201)
                .body("members.recipient", contains(false, true));
        assertEquals("ACTIVE ", membership(family));
        assertEquals("LEFT 2020-01-10 CORRECTED", hold(family));
        assertEquals("facilitator CANCELLED", task(Vacancies.FIND_RECIPIENT, family));
    }

    @Test
    void aDeathRecordedTwiceIsOneHold() {
        String family = dies(household());
        dies(family);
        assertEquals("DIED 2020-01-10 open", hold(family));
        assertEquals("facilitator OPEN", task(Vacancies.FIND_RECIPIENT, family));
        assertEquals(1, number("select count(*) from recheck where family_id = '" + family + "'"));
        published(family, EventTypes.PERSON_DIED, 1);
        published(family, EventTypes.RECIPIENT_CHANGED, 1);
    }

    @Test
    void whoIsNearTheFamilyAloneTakesNoDeathBack() {
        String family = dies(household());
        for (String role : List.of("facilitator", "village-officer")) {
            Api.as(role, VILLAGE)
                    .patch(
                            "/v1/families/" + family + "/members/" + member(family, 0),
                            etag(family),
                            Collections.singletonMap("diedOn", null))
                    .spec(refused(403, "role-not-allowed"));
        }
        assertEquals("DIED 2020-01-10 open", hold(family));
    }

    @Test
    void aDeathRecordedInErrorEndsTheHoldAndWhatWasProposed() {
        String family = dies(household());
        String change = proposed(family);
        records(family, member(family, 0), "diedOn", null);
        assertEquals("ACTIVE ", membership(family));
        assertEquals("DIED 2020-01-10 CORRECTED", hold(family));
        assertEquals("facilitator CANCELLED", task(Vacancies.FIND_RECIPIENT, family));
        assertEquals("district-officer CANCELLED", task(Changes.APPROVE, change));
        OFFICER.get("/v1/recipient-changes/" + change).body("state", equalTo("CANCELLED"));
        approves(OFFICER, change).statusCode(409);
        JsonNode back = json(published(family, EventTypes.RECIPIENT_CHANGED, 2).get(1));
        assertEquals("CORRECTED", back.path("reason").asText());
        assertEquals(member(family, 0), back.path("recipient").path("personId").asText());
        records(family, member(family, 0), "leftOn", "2020-03-01");
        assertEquals("DIED 2020-01-10 CORRECTED, LEFT 2020-03-01 open", hold(family));
        assertEquals("facilitator CANCELLED, facilitator OPEN", task(Vacancies.FIND_RECIPIENT, family));
    }

    @Test
    void aBanksReportHoldsToo() {
        String family = household();
        reports(family, "2020-01-25", 1);
        assertEquals("SUSPENDED RECIPIENT_MISSING", membership(family));
        assertEquals("REPORTED_DEAD 2020-01-25 open", hold(family));
        assertEquals("facilitator OPEN", task(Vacancies.FIND_RECIPIENT, family));
        APPROVER.post(
                        "/v1/families/" + family + "/reviews",
                        Map.of("programme", "PKH", "decision", "RESUME", "on", "2020-02-01", "reason", "SEEN_ALIVE"))
                .statusCode(201);
        assertEquals("REPORTED_DEAD 2020-01-25 SEEN", hold(family));
        assertEquals("facilitator CANCELLED", task(Vacancies.FIND_RECIPIENT, family));
        assertEquals(
                "SEEN",
                json(published(family, EventTypes.RECIPIENT_CHANGED, 2).get(1))
                        .path("reason")
                        .asText());
    }

    /** Whoever stands near the family may record that the recipient left and is back: that is no look at whether he lives. */
    @Test
    void aBanksReportIsNotTakenBackByChangingFacts() {
        Map<String, Object> mother = head();
        String family =
                admit(register(family(2, mother, person("1978-03-04", "M", "SPOUSE", Map.of()), pupil())), "PKH");
        reports(family, "2020-01-25", 1);
        records(family, member(family, 0), "leftOn", "2020-01-26");
        records(family, member(family, 0), "leftOn", null);
        assertEquals("SUSPENDED RECIPIENT_MISSING", membership(family));
        records(family, member(family, 0), "diedOn", "2020-01-26");
        records(family, member(family, 0), "diedOn", null);
        assertEquals("SUSPENDED RECIPIENT_MISSING", membership(family));
        records(family, member(family, 0), "leftOn", "2020-01-26");
        Map<String, Object> again = new HashMap<>(mother);
        again.putAll(Map.of("recipient", false, "relation", "OTHER"));
        OFFICER.command("/v1/families/" + family + "/members", etag(family), again)
                .statusCode(201);
        assertEquals("SUSPENDED RECIPIENT_MISSING", membership(family));
        assertEquals("REPORTED_DEAD 2020-01-25 open", hold(family));
        approves(
                        OFFICER,
                        created(proposes(
                                FACILITATOR, family, member(family, 0), "2020-01-27", "Reported dead by the bank")))
                .statusCode(200);
        assertEquals("ACTIVE ", membership(family));
    }

    /** A payment to the old recipient that comes back late says nothing of the new one. */
    @Test
    void aBanksReportFromBeforeDoesNotHoldTheNewRecipient() {
        String family = dies(household());
        approves(OFFICER, proposed(family)).statusCode(200);
        reports(family, "2020-01-19", 3);
        assertEquals("ACTIVE ", membership(family));
        reports(family, "2020-01-25", 4);
        assertEquals("SUSPENDED RECIPIENT_MISSING", membership(family));
        assertEquals("DIED 2020-01-10 REPLACED, REPORTED_DEAD 2020-01-25 open", hold(family));
    }

    private static void reports(String family, String on, int rechecks) {
        TestEvents.send(
                "salur.disbursement.payment",
                "salur.disbursement.payment.failed.v1",
                family,
                ContractAssert.example("salur.disbursement.payment.failed.v1")
                        .replaceAll("\"familyId\": *\"[^\"]*\"", "\"familyId\":\"" + family + "\"")
                        .replaceAll("\"failedOn\": *\"[^\"]*\"", "\"failedOn\":\"" + on + "\"")
                        .replaceAll("\"reason\": *\"[^\"]*\"", "\"reason\":\"RECIPIENT_DEAD\""));
        until("select count(*) from recheck where family_id = '" + family + "'", rechecks);
    }

    @Test
    void whereNobodyIsLeftAReviewEndsTheMembership() {
        String family = dies(household());
        APPROVER.post(
                        "/v1/families/" + family + "/reviews",
                        Map.of("programme", "PKH", "decision", "RESUME", "on", "2020-02-01", "reason", "SEEN_ALIVE"))
                .statusCode(409)
                .body("reasons", contains("RECIPIENT_MISSING"));
        APPROVER.post(
                        "/v1/families/" + family + "/reviews",
                        Map.of("programme", "PKH", "decision", "END", "on", "2020-02-01", "reason", "NOBODY_LEFT"))
                .statusCode(201);
        assertEquals("ENDED NOBODY_LEFT,RECIPIENT_MISSING", membership(family));
        assertEquals("facilitator CANCELLED", task(Vacancies.FIND_RECIPIENT, family));
        assertEquals("DIED 2020-01-10 open", hold(family));
    }

    @Test
    void whoTakesTheLastComponentAlongIsMissedFirst() {
        String family = admit(
                register(family(
                        2,
                        person("1940-02-03", "F", "HEAD", Map.of("recipient", true)),
                        person("1978-03-04", "M", "CHILD", Map.of()))),
                "PKH");
        dies(family);
        assertEquals("SUSPENDED NO_COMPONENT,RECIPIENT_MISSING", membership(family));
        assertEquals("facilitator OPEN", task(Vacancies.FIND_RECIPIENT, family));
        approves(OFFICER, proposed(family)).statusCode(200);
        assertEquals(
                "SUSPEND, GRADUATION_CANDIDATE",
                text("select string_agg(decision, ', ' order by id) from recheck where family_id = '" + family + "'"));
    }

    @Test
    void aFamilyThatMovesTakesItsHoldAlong() {
        String family = dies(household());
        proposed(family);
        OFFICER.patch("/v1/families/" + family, etag(family), Map.of("regionCode", Office.OTHER_VILLAGE))
                .statusCode(200);
        for (String table : List.of("recipient_hold", "recipient_change")) {
            assertEquals(
                    Office.OTHER_VILLAGE,
                    text("select region_code from " + table + " where family_id = '" + family + "'"));
        }
        assertEquals(Office.OTHER_VILLAGE, text("select region_code from task where subject_id = '" + family + "'"));
    }

    @Test
    void aLivingRecipientIsReplacedForAReasonOnly() {
        String family = household();
        proposes(FACILITATOR, family, member(family, 1), "2020-01-20", null)
                .spec(refused(422, "recipient-out-of-turn"));
        String change =
                created(proposes(FACILITATOR, family, member(family, 1), "2020-01-20", "Too ill to go to the bank"));
        approves(OFFICER, change).statusCode(200);
        assertEquals("ACTIVE ", membership(family));
    }
}
