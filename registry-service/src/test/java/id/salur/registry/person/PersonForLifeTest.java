package id.salur.registry.person;

import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.text;
import static id.salur.registry.Office.FAR_OFFICER;
import static id.salur.registry.Office.FAR_VILLAGE;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.VILLAGE;
import static id.salur.registry.Office.callerOf;
import static id.salur.registry.Office.etag;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.kk;
import static id.salur.registry.Office.nikOf;
import static id.salur.registry.Office.person;
import static id.salur.registry.Office.pupil;
import static id.salur.registry.Office.register;
import static id.salur.registry.Office.reveal;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.AtOnce;
import id.salur.platform.testing.Tokens;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One id for life, in one household on a day. */
@QuarkusTest
@ServiceTest
class PersonForLifeTest {
    private static String member(String family, int place) {
        return OFFICER.get("/v1/families/" + family).extract().path("members[" + place + "].id");
    }

    private static void leave(String family, String person, String day) {
        OFFICER.patch("/v1/families/" + family + "/members/" + person, etag(family), Map.of("leftOn", day))
                .statusCode(200);
    }

    @Test
    void whoMovesToAnotherHouseholdKeepsTheIdAndIsSeenInBoth() {
        Map<String, Object> first = family(2, head(), pupil());
        String from = register(first);
        String child = member(from, 1);
        leave(from, child, "2020-07-01");
        Map<String, Object> again = person("2009-05-06", "M", "OTHER", Map.of("schoolLevel", "SMP"));
        again.put("nik", nikOf(first, 1));
        again.put("name", "Warga Pindah");
        String to = register(family(FAR_VILLAGE, 2, List.of(head(), again)));
        FAR_OFFICER
                .get("/v1/families/" + to)
                .body("members[1].id", equalTo(child))
                .body("members[1].name", equalTo("Warga Pindah"));
        OFFICER.get("/v1/families/" + from)
                .body("members[1].id", equalTo(child))
                .body("members[1].leftOn", equalTo("2020-07-01"));
        FAR_OFFICER.get("/v1/families/" + from).statusCode(404);
        OFFICER.get("/v1/families/" + from + "/components?on=2020-06-30")
                .body("items.component", equalTo(List.of("SD")));
        OFFICER.get("/v1/families/" + from + "/components?on=2020-07-01").body("items", hasSize(0));
        FAR_OFFICER.get("/v1/families/" + to + "/components?on=2020-06-30").body("items", hasSize(0));
        FAR_OFFICER
                .get("/v1/families/" + to + "/components?on=2020-07-01")
                .body("items.component", equalTo(List.of("SMP")));
        OFFICER.patch("/v1/families/" + from + "/members/" + child, etag(from), Map.of("severeDisability", true))
                .spec(refused(403, "outside-area"));
        OFFICER.patch(
                        "/v1/families/" + from + "/members/" + child,
                        etag(from),
                        Collections.singletonMap("leftOn", null))
                .statusCode(422)
                .body("faults.code", hasItem("in-another-household"));
        OFFICER.patch("/v1/families/" + from + "/members/" + child, etag(from), Map.of("leftOn", "2020-07-02"))
                .statusCode(422)
                .body("faults.code", hasItem("in-another-household"));
        FAR_OFFICER
                .patch("/v1/families/" + to + "/members/" + child, etag(to), Map.of("leftOn", "2020-06-30"))
                .statusCode(422)
                .body("faults.code", hasItem("ends-before-it-begins"));
        assertEquals(1, number("select count(*) from person_identifier where person_id = '" + child + "'"));
    }

    /** Where somebody lived is shown what was known there, not what was told since then elsewhere. */
    @Test
    void aNumberThatIsToldAfterTheMoveIsNotShownWhereSomebodyLived() {
        Map<String, Object> child = pupil();
        String nik = String.valueOf(child.put("nik", null));
        String from = register(family(2, head(), child));
        String person = member(from, 1);
        leave(from, person, "2020-07-01");
        String to = register(family(FAR_VILLAGE, 2, List.of(head())));
        FAR_OFFICER
                .command(
                        "/v1/families/" + to + "/residents",
                        etag(to),
                        Map.of("personId", person, "relation", "OTHER", "since", "2020-07-01"))
                .statusCode(201);
        FAR_OFFICER
                .post("/v1/persons/" + person + "/identifiers", Map.of("kind", "NIK", "number", nik))
                .statusCode(201);
        reveal(from).body("members[1].id", equalTo(person)).body("members[1].nik", nullValue());
        OFFICER.get("/v1/families/" + from).body("members[1].nik", nullValue());
        OFFICER.get("/v1/persons/" + person).statusCode(200).body("identifiers", hasSize(0));
        FAR_OFFICER.get("/v1/persons/" + person).body("identifiers", hasSize(1));
        FAR_OFFICER
                .post("/v1/families/" + to + "/reveal", Map.of("purpose", "Correction at the civil registry"))
                .body("members[1].nik", equalTo(nik));
    }

    @Test
    void whoDidNotLeaveIsSeenAtHomeAlsoAfterOthersTookThemInForADay() {
        Map<String, Object> first = family(2, head(), pupil());
        String home = register(first);
        String child = member(home, 1);
        leave(home, child, "2020-07-01");
        Map<String, Object> again = person("2009-05-06", "M", "OTHER", Map.of());
        again.put("nik", nikOf(first, 1));
        String other = register(family(FAR_VILLAGE, 2, List.of(head(), again)));
        FAR_OFFICER
                .patch("/v1/families/" + other + "/members/" + child, etag(other), Map.of("leftOn", "2020-07-01"))
                .statusCode(200);
        OFFICER.patch(
                        "/v1/families/" + home + "/members/" + child,
                        etag(home),
                        Collections.singletonMap("leftOn", null))
                .statusCode(200);
        OFFICER.get("/v1/families/" + home).body("members", hasSize(2)).body("members[1].id", equalTo(child));
        OFFICER.get("/v1/persons/" + child).body("regionCode", equalTo(VILLAGE));
        OFFICER.patch("/v1/families/" + home + "/members/" + child, etag(home), Map.of("schoolLevel", "SMP"))
                .statusCode(200);
        assertEquals(
                VILLAGE,
                text("select string_agg(region_code, ',') from person_identifier where person_id = '" + child + "'"));
    }

    @Test
    void whoComesBackIsListedOnce() {
        Map<String, Object> first = family(2, head(), pupil());
        String home = register(first);
        String child = member(home, 1);
        leave(home, child, "2020-07-01");
        Map<String, Object> again = person("2009-05-06", "M", "CHILD", Map.of());
        again.put("nik", nikOf(first, 1));
        OFFICER.command("/v1/families/" + home + "/members", etag(home), again)
                .statusCode(201)
                .body("members", hasSize(2))
                .body("members[1].id", equalTo(child))
                .body("members[1].leftOn", equalTo(null));
    }

    @Test
    void aFileTakesBackWhoLivesNowhere() {
        Map<String, Object> first = family(2, head(), pupil());
        String from = register(first);
        String child = member(from, 1);
        leave(from, child, "2020-07-01");
        OFFICER.csv("/v1/family-imports", csv(nikOf(first, 1), "Warga B"))
                .statusCode(201)
                .body("members", equalTo(2));
        assertEquals("Warga B SMP 2020-07-01 SD 2020-07-01", text("""
            select concat_ws(' ', p.name, p.school_level, p.facts_since, k.school_level, m.valid_from)
              from person p join person_past k on k.person_id = p.id
              join household_member m on m.person_id = p.id and m.valid_until is null where p.id = '%s'\
            """.formatted(child)));
    }

    /** The regency saw the paper of another person than the one who is told of now. */
    @Test
    void whoIsToldOtherwiseThanVerifiedIsVerifiedAnew() {
        for (boolean file : List.of(false, true)) {
            Map<String, Object> first = family(2, head(), pupil());
            String from = register(first);
            String child = member(from, 1);
            Api other = callerOf("d-2", "district-officer", "53.15");
            other.post("/v1/persons/" + child + "/identifiers/1/verify").statusCode(200);
            leave(from, child, "2020-07-01");
            Map<String, Object> again = person("2009-05-06", "M", "CHILD", Map.of());
            again.putAll(Map.of("nik", nikOf(first, 1), "name", "Warga Lain"));
            back(again, file);
            OFFICER.get("/v1/persons/" + child)
                    .body("name", equalTo("Warga Lain"))
                    .body("identifiers[0].state", equalTo("CLAIMED"))
                    .body("identifiers[0].claimedBy", equalTo("district-officer"))
                    .body("identifiers[0].verifiedBy", nullValue());
            assertEquals(
                    "CHECK_NUMBER OPEN",
                    text("select kind || ' ' || state from task where subject_id = '" + child + "'"));
            OFFICER.post("/v1/persons/" + child + "/identifiers/1/verify").spec(refused(409, "same-person"));
        }
    }

    @Test
    void whoIsToldAsVerifiedStaysVerified() {
        for (boolean file : List.of(false, true)) {
            Map<String, Object> first = family(2, head(), pupil());
            String from = register(first);
            String child = member(from, 1);
            callerOf("d-2", "district-officer", "53.15")
                    .post("/v1/persons/" + child + "/identifiers/1/verify")
                    .statusCode(200);
            leave(from, child, "2020-07-01");
            Map<String, Object> again = person("2009-05-06", "M", "CHILD", Map.of());
            again.putAll(Map.of(
                    "nik", nikOf(first, 1), "name", text("select upper(name) from person where id = '" + child + "'")));
            back(again, file);
            OFFICER.get("/v1/persons/" + child).body("identifiers[0].state", equalTo("VERIFIED"));
        }
    }

    private static void back(Map<String, Object> child, boolean file) {
        if (!file) {
            register(family(2, head(), child));
            return;
        }
        OFFICER.csv("/v1/family-imports", csv(String.valueOf(child.get("nik")), String.valueOf(child.get("name"))))
                .statusCode(201)
                .body("members", equalTo(2));
    }

    /** A household of a new head and this boy. */
    private static byte[] csv(String nik, String name) {
        String kk = kk();
        return ("kk,nik,name,sex,birth_date,relation,recipient,village,desil,school_level,pregnant_until,severe_disability,employment,programmes\n"
                        + kk + "," + nikOf(family(2, head()), 0) + ",Warga A,F,1980-02-03,HEAD,true," + VILLAGE
                        + ",2,,,false,,\n"
                        + kk + "," + nik + "," + name + ",M,2009-05-06,CHILD,false," + VILLAGE + ",2,SMP,,false,,\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whoSendsAFileDoesNotVerifyItsNumbers() {
        String nik = nikOf(family(2, pupil()), 0);
        OFFICER.csv("/v1/family-imports", csv(nik, "Warga B")).statusCode(201);
        String child = OFFICER.post("/v1/families/search", Map.of("nik", nik))
                .extract()
                .path("members[1].id");
        OFFICER.post("/v1/persons/" + child + "/identifiers/1/verify").spec(refused(409, "same-person"));
        callerOf("d-2", "district-officer", "53.15")
                .post("/v1/persons/" + child + "/identifiers/1/verify")
                .statusCode(200);
    }

    @Test
    void whoLivesElsewhereIsNotFoundBetweenTheAreasOfACaller() {
        Map<String, Object> first = family(2, head(), pupil());
        String from = register(first);
        String child = member(from, 1);
        leave(from, child, "2020-07-01");
        Map<String, Object> again = person("2009-05-06", "M", "OTHER", Map.of());
        again.putAll(Map.of("nik", nikOf(first, 1), "name", "Warga Seberang"));
        register(family(FAR_VILLAGE, 2, List.of(head(), again)));
        Api both = Api.with(Tokens.of(List.of("district-officer"), List.of("11.16", "53.15"), "d-3"));
        both.get("/v1/persons/" + child).statusCode(200);
        both.post("/v1/persons/search", Map.of("name", "Warga Seberang", "regionCode", "ID"))
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void ofTwoWhoClaimANumberAtOnceOneWins() {
        String nik = nikOf(family(2, head()), 0);
        List<Map<String, Object>> mothers =
                Stream.generate(() -> head()).limit(6).toList();
        mothers.forEach(mother -> mother.put("nik", nik));
        List<Integer> answers = AtOnce.statuses(mothers, mother -> OFFICER.post("/v1/families", family(2, mother)));
        assertEquals(
                List.of(201, 409, 409, 409, 409, 409), answers.stream().sorted().toList());
    }

    @Test
    void ofTwoWhoTakeInTheSamePersonsAtOnceOneDoes() {
        Map<String, Object> first = family(2, head(), pupil(), pupil(), pupil(), pupil());
        String from = register(first);
        List<Map<String, Object>> children = IntStream.rangeClosed(1, 4)
                .mapToObj(place -> {
                    leave(from, member(from, place), "2020-07-01");
                    Map<String, Object> child = pupil();
                    child.put("nik", nikOf(first, place));
                    return child;
                })
                .toList();
        List<List<Integer>> orders = List.of(List.of(0, 1, 2, 3), List.of(3, 2, 1, 0), List.of(1, 3, 0, 2));
        List<Integer> answers = AtOnce.statuses(orders, order -> {
            List<Map<String, Object>> members = new ArrayList<>(List.of(head()));
            order.forEach(place -> members.add(children.get(place)));
            return OFFICER.post("/v1/families", family(VILLAGE, 2, members));
        });
        assertEquals(List.of(201, 409, 409), answers.stream().sorted().toList());
    }

    @Test
    void whatIsToldElsewhereIsNotTold() {
        Map<String, Object> first = family(2, head(), pupil());
        String from = register(first);
        String child = member(from, 1);
        leave(from, child, "2020-07-01");
        Map<String, Object> again = person("2009-05-06", "M", "OTHER", Map.of("schoolLevel", "SMP"));
        again.put("nik", nikOf(first, 1));
        again.put("severeDisability", true);
        register(family(FAR_VILLAGE, 2, List.of(head(), again)));
        OFFICER.get("/v1/families/" + from)
                .body("members[1].schoolLevel", equalTo("SD"))
                .body("members[1].severeDisability", equalTo(false));
        OFFICER.get("/v1/persons/" + child)
                .statusCode(200)
                .body("regionCode", equalTo(VILLAGE))
                .body("facts.value", equalTo(List.of("SD", "CHILD")))
                .body("facts.until", equalTo(List.of("2020-07-01", "2020-07-01")));
        FAR_OFFICER
                .get("/v1/persons/" + child)
                .body("regionCode", equalTo(FAR_VILLAGE))
                .body("facts.value", hasItem("SMP"))
                .body("facts.value", hasItem("true"));
    }

    @Test
    void whoDiedMovesInNowhere() {
        Map<String, Object> first = family(2, head(), pupil());
        String from = register(first);
        String child = member(from, 1);
        OFFICER.patch(
                        "/v1/families/" + from + "/members/" + child,
                        etag(from),
                        Map.of("diedOn", "2020-07-01", "leftOn", "2020-07-01"))
                .statusCode(200);
        Map<String, Object> again = person("2009-05-06", "M", "CHILD", Map.of());
        again.put("nik", nikOf(first, 1));
        FAR_OFFICER
                .post("/v1/families", family(FAR_VILLAGE, 2, List.of(head(), again)))
                .spec(refused(409, "nik-in-another-family"))
                .body("member", equalTo(2));
        OFFICER.command("/v1/families/" + from + "/members", etag(from), again).statusCode(409);
    }

    private static ValidatableResponse movesIn(Api by, String family, String person, String since) {
        Map<String, Object> told = new HashMap<>(Map.of("personId", person, "relation", "OTHER"));
        told.put("since", since);
        return by.command("/v1/families/" + family + "/residents", etag(family), told);
    }

    private static void refusedToMove(String code, String family, String person, String since) {
        movesIn(OFFICER, family, person, since).statusCode(422).body("faults.code", hasItem(code));
    }

    @Test
    void whoHasNoPapersKeepsTheIdTheFactsAndTheTaskToo() {
        Map<String, Object> pupil = pupil();
        pupil.put("nik", null);
        String from = register(family(2, head(), pupil));
        String child = member(from, 1);
        String to = register(family(FAR_VILLAGE, 2, List.of(head())));
        refusedToMove("in-another-household", register(family(2, head())), child, "2020-07-01");
        movesIn(FAR_OFFICER, to, child, "2020-07-01").spec(refused(404, "not-found"));
        leave(from, child, "2020-07-01");
        String near = register(family(2, head()));
        refusedToMove("in-another-household", near, child, "2020-06-30");
        refusedToMove("in-another-household", from, child, "2020-06-30");
        refusedToMove("date-out-of-range", near, child, "2099-01-01");
        movesIn(FAR_OFFICER, to, child, "2020-08-01")
                .statusCode(201)
                .body("members[1].id", equalTo(child))
                .body("members[1].schoolLevel", equalTo("SD"));
        FAR_OFFICER.get("/v1/families/" + to + "/components?on=2020-07-31").body("items", hasSize(0));
        FAR_OFFICER.get("/v1/families/" + to + "/components?on=2020-08-01").body("items", hasSize(1));
        assertEquals(
                FAR_VILLAGE + " OPEN",
                text("select region_code || ' ' || state from task where subject_id = '" + child + "'"));
        movesIn(OFFICER, near, child, null).spec(refused(404, "not-found"));
    }

    @Test
    void ofTwoHouseholdsThatTakeSomebodyInAtOnceOneDoes() {
        String from = register(family(2, head(), pupil()));
        String child = member(from, 1);
        leave(from, child, "2020-07-01");
        List<String> homes =
                Stream.generate(() -> register(family(2, head()))).limit(4).toList();
        List<Integer> answers = AtOnce.statuses(homes, home -> movesIn(OFFICER, home, child, "2020-07-01"));
        assertEquals(List.of(201, 422, 422, 422), answers.stream().sorted().toList());
    }

    @Test
    void whoComesFromFarAwayIsThereFromTheDayToldOn() {
        String home = register(family(2, head()));
        Map<String, Object> pupil = pupil();
        pupil.put("since", "2020-07-01");
        OFFICER.command("/v1/families/" + home + "/members", etag(home), pupil).statusCode(201);
        OFFICER.get("/v1/families/" + home + "/components?on=2020-06-30").body("items", hasSize(0));
        OFFICER.get("/v1/families/" + home + "/components?on=2020-07-01").body("items", hasSize(1));
        Map<String, Object> unborn = pupil();
        unborn.put("since", "2009-01-01");
        OFFICER.command("/v1/families/" + home + "/members", etag(home), unborn)
                .statusCode(422)
                .body("faults.code", hasItem("date-out-of-range"));
    }
}
