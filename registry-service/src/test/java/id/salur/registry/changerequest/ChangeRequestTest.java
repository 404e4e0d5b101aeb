package id.salur.registry.changerequest;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.text;
import static id.salur.platform.testing.Sql.until;
import static id.salur.registry.Office.FAR_OFFICER;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.callerOf;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.kk;
import static id.salur.registry.Office.member;
import static id.salur.registry.Office.pupil;
import static id.salur.registry.Office.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.AtOnce;
import id.salur.registry.Office;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is wrong about a family is corrected by two people, who see before and after. */
@QuarkusTest
@ServiceTest
class ChangeRequestTest {
    private static final Api FACILITATOR = callerOf("f-1", "facilitator", "53.15");
    private static final Api COLLEAGUE = callerOf("o-2", "district-officer", "53.15");
    private static final String WHY = "The card says so, seen today";

    private static String person(String family, int place) {
        return OFFICER.get("/v1/families/" + family).extract().path("members[" + place + "].id");
    }

    private static ValidatableResponse proposes(Api by, String family, String kind, Map<String, Object> details) {
        return by.post(
                "/v1/families/" + family + "/change-requests", Map.of("kind", kind, "details", details, "reason", WHY));
    }

    private static ValidatableResponse previews(String family, String kind, Map<String, Object> details) {
        return FACILITATOR
                .post("/v1/families/" + family + "/change-requests/preview", Map.of("kind", kind, "details", details))
                .statusCode(200);
    }

    private static void refused(ValidatableResponse answer, int status, String problem) {
        answer.spec(Api.refused(status, problem));
    }

    private static ValidatableResponse decides(Api by, String request, String action) {
        return by.post("/v1/change-requests/" + request + "/" + action);
    }

    private static void done(String family, String kind, Map<String, Object> details) {
        decides(COLLEAGUE, created(proposes(FACILITATOR, family, kind, details)), "approve")
                .statusCode(200);
    }

    private static Map<String, Object> named(String family, String name) {
        return Map.of("personId", person(family, 0), "name", name);
    }

    private static String task(String request) {
        return text("select string_agg(role || ' ' || state, ', ') from task where kind = 'DECIDE_CHANGE_REQUEST' and"
                + " subject_id = '" + request + "'");
    }

    /** Everything that a change of a family leaves. */
    private static String traces(String family) {
        return text("select (select version from family where id = '" + family + "') || ' '"
                + " || (select count(*) from change where family_id = '" + family + "') || ' '"
                + " || (select count(*) from recheck where family_id = '" + family + "') || ' '"
                + " || (select string_agg(version || name || birth_date, ',' order by id) from person where id in"
                + " (select person_id from household_member where family_id = '" + family + "')) || ' '"
                + " || (select count(*) from household_member) || ' ' || (select count(*) from family)");
    }

    @Test
    void aNameIsCorrectedByTwoPeople() {
        String family = member("PKH");
        String before = OFFICER.get("/v1/families/" + family).extract().path("members[0].name");
        String seal = text("select sealed_name from person where id = '" + person(family, 0) + "'");
        String request = created(proposes(OFFICER, family, "NAME", named(family, "Siti Aminah")));
        assertEquals("district-officer OPEN", task(request));
        OFFICER.get("/v1/change-requests/" + request)
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("was.name", equalTo(before))
                .body("details.name", equalTo("Siti Aminah"))
                .body("effect.before[0].family.members[0].name", equalTo(before))
                .body("effect.after[0].family.members[0].name", equalTo("Siti Aminah"))
                .body("effect.refusedWith", nullValue())
                .body("effect.after[0].memberships[0].status", equalTo("ACTIVE"))
                .body("effect.after[0].nextStage[0].programme", equalTo("PKH"))
                .body("availableActions", contains("WITHDRAW"));
        refused(decides(OFFICER, request, "approve"), 409, "same-person");
        refused(decides(OFFICER, request, "reject"), 400, "invalid-request");
        refused(decides(COLLEAGUE, request, "withdraw"), 403, "not-the-proposer");
        decides(COLLEAGUE, request, "approve")
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("decidedBy", equalTo("o-2"))
                .body("effect", nullValue())
                .body("availableActions", empty());
        refused(decides(COLLEAGUE, request, "approve"), 409, "illegal-transition");
        assertEquals("district-officer DONE", task(request));
        OFFICER.get("/v1/families/" + family).body("members[0].name", equalTo("Siti Aminah"));
        assertEquals(
                0,
                number("select count(*) from person where id = '" + person(family, 0) + "' and sealed_name = '" + seal
                        + "'"));
        assertEquals(
                0,
                number("select count(*) from change_request where id = '" + request
                        + "' and position(convert_to('Aminah', 'UTF8') in details) > 0"));
    }

    @Test
    void aPreviewShowsWhatTheNextStageWouldSayAndLeavesNothing() {
        String family = member("PKH");
        until("select count(*) from change where family_id = '" + family + "'", 2);
        String traces = traces(family);
        Map<String, Object> told = Map.of("personId", person(family, 0), "birthDate", "1930-02-03");
        previews(family, "BIRTH_DATE", told)
                .body("before", hasSize(1))
                .body("before[0].components.component", not(hasItem(startsWith("LANSIA"))))
                .body("after[0].components.component", hasItem(startsWith("LANSIA")))
                .body("after[0].family.members[0].birthYear", equalTo(1930))
                .body("after[0].nextStage[0].decision", equalTo("CONTINUE"))
                .body("refusedWith", nullValue());
        assertEquals(traces, traces(family));
        Map<String, Object> grown = Map.of("personId", person(family, 1), "birthDate", "1990-05-06");
        previews(family, "BIRTH_DATE", grown)
                .body("before[0].nextStage[0].decision", equalTo("CONTINUE"))
                .body("after[0].nextStage[0].decision", equalTo("GRADUATION_CANDIDATE"))
                .body("after[0].nextStage[0].reasons", hasItem("NO_COMPONENT"));
        previews(
                        family,
                        "BIRTH_DATE",
                        Map.of(
                                "personId",
                                person(family, 0),
                                "birthDate",
                                LocalDate.now(ZoneOffset.UTC).plusYears(1).toString()))
                .body("after", empty())
                .body("refusedWith", equalTo("invalid-family"));
        assertEquals(traces, traces(family));
        done(family, "BIRTH_DATE", told);
        OFFICER.get("/v1/families/" + family).body("members[0].birthYear", equalTo(1930));
    }

    @Test
    void aWrongCardNumberIsCorrectedUnlessAnotherHouseholdHasIt() {
        Map<String, Object> told = family(2, head(), pupil());
        String family = register(told);
        Map<String, Object> other = family(2, head());
        register(other);
        refused(proposes(FACILITATOR, family, "KK", Map.of("kk", other.get("kk"))), 409, "kk-exists");
        refused(proposes(FACILITATOR, family, "KK", Map.of("kk", "12")), 422, "invalid-kk");
        String kk = kk();
        String request = created(proposes(FACILITATOR, family, "KK", Map.of("kk", kk)));
        OFFICER.get("/v1/change-requests/" + request)
                .body("details.kk", equalTo("**************" + kk.substring(14)))
                .body("was.kk", startsWith("**************"));
        decides(COLLEAGUE, request, "approve").statusCode(200);
        OFFICER.post("/v1/families/search", Map.of("kk", kk)).body("id", equalTo(family));
    }

    @Test
    void whatChangedSinceIsJudgedAgain() {
        String family = register(family(2, head(), pupil()));
        String first = created(proposes(FACILITATOR, family, "NAME", named(family, "Siti Aminah")));
        String second = created(proposes(FACILITATOR, family, "NAME", named(family, "Siti Aminatun")));
        String number = created(proposes(FACILITATOR, family, "KK", Map.of("kk", kk())));
        decides(COLLEAGUE, first, "approve").statusCode(200);
        refused(decides(COLLEAGUE, second, "approve").body("because", equalTo("was")), 409, "change-request-outdated");
        OFFICER.get("/v1/change-requests/" + second)
                .body("state", equalTo("PROPOSED"))
                .body("effect.before[0].family.members[0].name", equalTo("Siti Aminah"))
                .body("effect.after[0].family.members[0].name", equalTo("Siti Aminatun"));
        decides(COLLEAGUE, number, "approve").statusCode(200);
        decides(FACILITATOR, second, "withdraw").statusCode(200).body("state", equalTo("WITHDRAWN"));
        assertEquals("district-officer DONE", task(second));
    }

    @Test
    void twoApproversAtOnceDoItOnce() {
        String family = register(family(2, head(), pupil()));
        String request = created(proposes(FACILITATOR, family, "NAME", named(family, "Siti Aminah")));
        long version = number("select version from family where id = '" + family + "'");
        List<Integer> answers = AtOnce.statuses(List.of(OFFICER, COLLEAGUE), by -> decides(by, request, "approve"));
        assertEquals(List.of(200, 409), answers.stream().sorted().toList());
        assertEquals(version + 1, number("select version from family where id = '" + family + "'"));
    }

    @Test
    void anotherAreaHasNoRequests() {
        String family = register(family(2, head(), pupil()));
        String request = created(proposes(FACILITATOR, family, "NAME", named(family, "Siti Aminah")));
        refused(FAR_OFFICER.get("/v1/change-requests/" + request), 404, "not-found");
        refused(decides(FAR_OFFICER, request, "approve"), 404, "not-found");
        refused(proposes(FAR_OFFICER, family, "KK", Map.of("kk", kk())), 404, "not-found");
        FAR_OFFICER.get("/v1/change-requests?familyId=" + family).body("items", empty());
        OFFICER.get("/v1/change-requests?state=PROPOSED&familyId=" + family)
                .body("items.id", contains(request))
                .body("items[0].effect", nullValue());
        Office.AUDITOR
                .get("/v1/change-requests/" + request)
                .statusCode(200)
                .body("details.name", equalTo("Siti Aminah"));
        COLLEAGUE
                .post("/v1/change-requests/" + request + "/reject", Map.of("reason", "The card says another name"))
                .statusCode(200)
                .body("decisionReason", equalTo("The card says another name"));
    }

    @Test
    void whatCannotBeIsRefusedAtOnce() {
        String family = register(family(2, head(), pupil()));
        refused(proposes(FACILITATOR, family, "NAME", Map.of("kk", kk())), 400, "unknown-field");
        Map<String, Object> same = new HashMap<>(named(family, "x"));
        same.put("name", OFFICER.get("/v1/families/" + family).extract().path("members[0].name"));
        refused(
                proposes(FACILITATOR, family, "NAME", same).body("faults[0].code", equalTo("unchanged")),
                422,
                "invalid-family");
        refused(
                proposes(FACILITATOR, family, "NAME", Map.of("name", "Siti"))
                        .body("faults[0].field", equalTo("personId")),
                422,
                "invalid-family");
        refused(proposes(FACILITATOR, family, "NAME", named(register(family(2, head())), "Siti")), 404, "not-found");
        assertEquals(0, number("select count(*) from change_request where family_id = '" + family + "'"));
    }

    @Test
    void aDeathIsShownBeforeItHoldsTheMoneyAndIsTakenBack() {
        String family = member("PKH");
        Map<String, Object> dead = Map.of("personId", person(family, 0), "on", "2020-01-10");
        previews(family, "DEATH", dead)
                .body("before[0].held", nullValue())
                .body("after[0].held.reason", equalTo("DIED"))
                .body("after[0].memberships[0].status", equalTo("SUSPENDED"))
                .body("after[0].nextStage[0].reasons", hasItem("RECIPIENT_MISSING"));
        String request = created(proposes(FACILITATOR, family, "DEATH", dead));
        refused(undoes(request), 409, "illegal-transition");
        decides(COLLEAGUE, request, "approve").statusCode(200);
        assertEquals("SUSPENDED", text("select status from membership where family_id = '" + family + "'"));
        String undo = created(undoes(request).body("undoes", equalTo(request)));
        refused(undoes(request), 409, "illegal-transition");
        OFFICER.get("/v1/change-requests/" + request).body("undoneBy", equalTo(undo));
        refused(decides(OFFICER, undo, "approve"), 409, "same-person");
        decides(COLLEAGUE, undo, "approve").statusCode(200);
        assertEquals("ACTIVE", text("select status from membership where family_id = '" + family + "'"));
    }

    private static ValidatableResponse undoes(String request) {
        return OFFICER.post("/v1/change-requests/" + request + "/undo", Map.of("reason", "It was somebody else"));
    }

    @Test
    void aHouseholdMovesAndItsRequestsGoAlong() {
        String family = register(family(2, head(), pupil()));
        refused(
                proposes(FACILITATOR, family, "MOVE", Map.of("on", "2020-01-10", "regionCode", "53.15.05.9999")),
                422,
                "unknown-village");
        String move = created(
                proposes(FACILITATOR, family, "MOVE", Map.of("on", "2020-01-10", "regionCode", Office.OTHER_VILLAGE)));
        String name = created(proposes(FACILITATOR, family, "NAME", named(family, "Siti Aminah")));
        decides(COLLEAGUE, move, "approve").statusCode(200).body("regionCode", equalTo(Office.OTHER_VILLAGE));
        assertEquals(
                Office.OTHER_VILLAGE,
                text("select region_code from task where kind = 'DECIDE_CHANGE_REQUEST' and subject_id = '" + name
                        + "'"));
        decides(COLLEAGUE, created(undoes(move)), "approve").statusCode(200);
        OFFICER.get("/v1/families/" + family).body("regionCode", equalTo(Office.VILLAGE));
    }

    @Test
    void aHouseholdKeepsOneHead() {
        String family = register(family(2, head(), pupil()));
        List<Map<String, Object>> two = List.of(Map.of("personId", person(family, 1), "relation", "HEAD"));
        refused(
                proposes(FACILITATOR, family, "HEAD", Map.of("on", "2020-01-10", "relations", two))
                        .body("faults[0].code", equalTo("head-count")),
                422,
                "invalid-family");
        List<Map<String, Object>> swapped = List.of(
                Map.of("personId", person(family, 0), "relation", "OTHER"),
                Map.of("personId", person(family, 1), "relation", "HEAD"));
        done(family, "HEAD", Map.of("on", "2020-01-10", "relations", swapped));
        done(family, "LEAVE", Map.of("personId", person(family, 0), "on", "2020-02-10"));
        done(family, "MOVE_OUT", Map.of("on", "2020-03-10"));
        OFFICER.get("/v1/families/" + family)
                .body("members[1].relation", equalTo("HEAD"))
                .body("members[0].leftOn", equalTo("2020-02-10"))
                .body("movedOutOn", equalTo("2020-03-10"));
    }
}
