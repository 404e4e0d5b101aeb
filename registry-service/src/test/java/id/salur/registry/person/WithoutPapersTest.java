package id.salur.registry.person;

import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.text;
import static id.salur.registry.Office.FAR_OFFICER;
import static id.salur.registry.Office.FAR_VILLAGE;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.callerOf;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.nik;
import static id.salur.registry.Office.nikOf;
import static id.salur.registry.Office.person;
import static id.salur.registry.Office.pupil;
import static id.salur.registry.Office.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.AtOnce;
import id.salur.platform.testing.Sql;
import id.salur.registry.Office;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever has no papers is a person all the same, is found by name and place, and gets a number later. */
@QuarkusTest
@ServiceTest
class WithoutPapersTest {
    private static final LocalDate BORN = LocalDate.of(1980, 2, 3);
    private static final Api OTHER = callerOf("d-2", "district-officer", "53.15");
    private static final Api VILLAGE = Office.callerOf("village-1", "village-officer", Office.VILLAGE);

    /** The id of the head of a household without a card; the head has no NIK. */
    private static String unknown(String name) {
        Map<String, Object> head = head();
        head.put("nik", null);
        head.put("name", name);
        Map<String, Object> family = family(2, head);
        family.put("kk", null);
        return OFFICER.post("/v1/families", family)
                .statusCode(201)
                .body("warnings", hasItems("no-kk", "no-nik"))
                .body("kk", nullValue())
                .body("members[0].nik", nullValue())
                .extract()
                .path("members[0].id");
    }

    private static ValidatableResponse claim(Api caller, String person, String kind, String number) {
        return caller.post("/v1/persons/" + person + "/identifiers", Map.of("kind", kind, "number", number));
    }

    private static ValidatableResponse find(Api caller, String name, String region, String cursor, int limit) {
        Map<String, Object> search = new LinkedHashMap<>(Map.of("name", name, "regionCode", region, "limit", limit));
        search.put("cursor", cursor);
        return caller.post("/v1/persons/search", search);
    }

    @Test
    void whoHasNoPapersIsFoundByNameAndPlaceAndGetsANumberLater() {
        String person = unknown("Tanpa Surat Satu");
        find(OFFICER, "tanpa surat", "53.15", null, 10).statusCode(200).body("items.id", contains(person));
        find(FAR_OFFICER, "tanpa surat", "53.15", null, 10).statusCode(200).body("items", empty());
        String nik = nik(BORN, true);
        assertEquals("FIND_NUMBER village-officer OPEN", tasks(person));
        claim(VILLAGE, person, "NIK", nik + "1").statusCode(422).body("faults.code", hasItem("nik-length"));
        claim(FAR_OFFICER, person, "NIK", nik).statusCode(404);
        claim(VILLAGE, person, "NIK", nik)
                .statusCode(201)
                .body("state", equalTo("CLAIMED"))
                .body("number", equalTo("*".repeat(14) + nik.substring(14)))
                .body("warnings", empty());
        assertEquals("FIND_NUMBER village-officer DONE", tasks(person));
        claim(VILLAGE, person, "NIK", nik(BORN, true)).spec(Api.refused(409, "identifier-open"));
        OFFICER.post("/v1/families/search", Map.of("nik", nik)).statusCode(200).body("members[0].id", equalTo(person));
        VILLAGE.post("/v1/persons/" + person + "/identifiers/1/verify", Map.of())
                .statusCode(403);
        OFFICER.post("/v1/persons/" + person + "/identifiers/1/verify", Map.of())
                .statusCode(200)
                .body("state", equalTo("VERIFIED"));
        refutedByTwo(person, nik);
        OFFICER.post("/v1/families/search", Map.of("nik", nik)).statusCode(404);
        String right = nik(BORN, true);
        claim(OFFICER, person, "NIK", right)
                .statusCode(201)
                .body("no", equalTo(2))
                .body("unavailableActions.action", hasItem("VERIFY"));
        OFFICER.post("/v1/persons/" + person + "/identifiers/2/verify", Map.of())
                .spec(Api.refused(409, "same-person"));
        claim(OFFICER, person, "PASSPORT", "C7654321").statusCode(201);
        OFFICER.get("/v1/persons/" + person)
                .statusCode(200)
                .body("identifiers.state", contains("WRONG", "CLAIMED", "CLAIMED"))
                .body("identifiers.kind", contains("NIK", "NIK", "PASSPORT"));
        OFFICER.post("/v1/families/search", Map.of("nik", right))
                .statusCode(200)
                .body("members[0].id", equalTo(person));
    }

    /** What the regency saw is not found to be wrong by one of it alone. */
    private static void refutedByTwo(String person, String nik) {
        String number = "/v1/persons/" + person + "/identifiers/1/";
        OFFICER.post(number + "refute", Map.of()).statusCode(200).body("state", equalTo("WRONG_PROPOSED"));
        OFFICER.post("/v1/families/search", Map.of("nik", nik)).statusCode(200);
        OFFICER.post(number + "refute", Map.of()).spec(Api.refused(409, "illegal-transition"));
        OFFICER.post(number + "approve-refutation", Map.of()).spec(Api.refused(409, "same-person"));
        OTHER.post(number + "verify", Map.of()).statusCode(200).body("state", equalTo("VERIFIED"));
        OTHER.post(number + "approve-refutation", Map.of()).spec(Api.refused(409, "illegal-transition"));
        assertEquals("FIND_NUMBER village-officer DONE, APPROVE_REFUTATION district-officer DONE", tasks(person));
        OTHER.post(number + "refute", Map.of()).statusCode(200).body("refutedBy", equalTo("d-2"));
        List<Integer> answers =
                AtOnce.statuses(List.of("d-3", "d-4"), officer -> callerOf(officer, "district-officer", "53.15")
                        .post(number + "approve-refutation", Map.of()));
        assertEquals(List.of(200, 409), answers.stream().sorted().toList());
        OFFICER.get("/v1/persons/" + person).body("identifiers.state", contains("WRONG"));
    }

    /** Two offices do not lock each other out: one is asked to clear the number, the other knows that it waits. */
    @Test
    void aNumberThatAnotherHasIsClearedByTheOfficeWhereTheyLive() {
        Map<String, Object> far = family(FAR_VILLAGE, 2, List.of(head()));
        String holder = member(register(far));
        String nik = nikOf(far, 0);
        String person = unknown("Nomor Rangkap Satu");
        for (int i = 0; i < 2; i++) {
            claim(VILLAGE, person, "NIK", nik)
                    .spec(Api.refused(409, "nik-in-another-family"))
                    .body("clearing", equalTo("CLEAR_NUMBER"))
                    .body(not(containsString(holder)))
                    .body(not(containsString(FAR_VILLAGE)));
        }
        Map<String, Object> owner = family(2, head());
        members(owner).get(0).put("nik", nik);
        OFFICER.post("/v1/families", owner)
                .spec(Api.refused(409, "nik-in-another-family"))
                .body("clearing", equalTo("CLEAR_NUMBER"));
        assertEquals("CLEAR_NUMBER district-officer OPEN", tasks(holder));
        assertEquals("FIND_NUMBER village-officer OPEN, AWAIT_NUMBER district-officer OPEN", tasks(person));
        FAR_OFFICER
                .get("/v1/tasks?kind=CLEAR_NUMBER&subjectId=" + holder)
                .body("items.regionCode", contains(FAR_VILLAGE));
        OFFICER.get("/v1/tasks?kind=CLEAR_NUMBER&subjectId=" + holder).body("items", empty());
        OFFICER.get("/v1/tasks?kind=AWAIT_NUMBER&limit=500")
                .body("items.subjectId", hasItem(person))
                .body("items.subjectType", hasItem("number-claim"));
        FAR_OFFICER
                .post("/v1/persons/" + holder + "/identifiers/1/refute", Map.of())
                .statusCode(200)
                .body("state", equalTo("WRONG"));
        assertEquals("CLEAR_NUMBER district-officer DONE, FIND_NUMBER village-officer OPEN", tasks(holder));
        assertEquals("FIND_NUMBER village-officer OPEN, AWAIT_NUMBER district-officer DONE", tasks(person));
        assertEquals(
                0,
                number("select count(*) from number_claim c join person_identifier i on i.hash = c.hash"
                        + " where i.person_id = '" + holder + "' and c.ended_at is null"));
        OFFICER.post("/v1/families", owner).statusCode(201);
    }

    @Test
    void whoGetsAnotherNumberWaitsForNoneAndAShareOfClaimsIsNotPassed() {
        Map<String, Object> first = family(2, head());
        String holder = member(register(first));
        Api clerk = callerOf("clerk-of-claims", "village-officer", Office.VILLAGE);
        String person = unknown("Nomor Rangkap Dua");
        claim(clerk, person, "NIK", nikOf(first, 0)).body("clearing", equalTo("CLEAR_NUMBER"));
        claim(clerk, person, "NIK", nik(BORN, true)).statusCode(201);
        assertEquals("CLEAR_NUMBER district-officer CANCELLED", tasks(holder));
        assertEquals("FIND_NUMBER village-officer DONE, AWAIT_NUMBER district-officer CANCELLED", tasks(person));
        Sql.execute(
                "insert into number_claim (region_code, hash, claimed_by, ended_at, outcome)"
                        + " select '53.15.05.2003', int8send(i), 'clerk-of-claims', now(), 'KEPT' from generate_series(1, 49) i");
        String other = unknown("Nomor Rangkap Tiga");
        claim(clerk, other, "NIK", nikOf(first, 0))
                .spec(Api.refused(409, "nik-in-another-family"))
                .body("clearing", nullValue());
        assertEquals("FIND_NUMBER village-officer OPEN", tasks(other));
    }

    private static String member(String family) {
        return text("select person_id from household_member where family_id = '" + family + "' and position = 1");
    }

    private static String tasks(String subject) {
        return text(
                "select string_agg(kind || ' ' || role || ' ' || state, ', ' order by id) from task where subject_id ="
                        + " '"
                        + subject + "'");
    }

    @Test
    void aNumberThatContradictsIsTakenAndTheRegencyLooks() {
        String person = unknown("Tanpa Surat Empat");
        claim(VILLAGE, person, "NIK", nik(BORN, false)).statusCode(201).body("warnings", contains("nik-sex"));
        assertEquals("FIND_NUMBER village-officer DONE, CHECK_NUMBER district-officer OPEN", tasks(person));
        OFFICER.post("/v1/persons/" + person + "/identifiers/1/refute", Map.of())
                .statusCode(200);
        assertEquals(
                "FIND_NUMBER village-officer DONE, CHECK_NUMBER district-officer DONE, FIND_NUMBER village-officer"
                        + " OPEN",
                tasks(person));
        Map<String, Object> family = family(2, person("1980-02-03", "F", "HEAD", Map.of("recipient", true)));
        members(family).get(0).put("birthDate", "1980-02-13");
        String other = OFFICER.post("/v1/families", family)
                .statusCode(201)
                .body("warnings", contains("nik-birth-date"))
                .extract()
                .path("members[0].id");
        assertEquals("CHECK_NUMBER district-officer OPEN", tasks(other));
        OTHER.post("/v1/persons/" + other + "/identifiers/1/verify", Map.of()).statusCode(200);
        assertEquals("CHECK_NUMBER district-officer DONE", tasks(other));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> members(Map<String, Object> family) {
        return (List<Map<String, Object>>) family.get("members");
    }

    @Test
    void aHouseholdWithoutACardGetsItsNumberLater() {
        Map<String, Object> family = family(2, head());
        String kk = String.valueOf(family.put("kk", null));
        String id = register(family);
        assertEquals("FIND_NUMBER village-officer OPEN", tasks(id));
        giveKk(id, "12").spec(Api.refused(422, "invalid-kk"));
        Map<String, Object> known = family(2, head());
        register(known);
        giveKk(id, String.valueOf(known.get("kk"))).spec(Api.refused(409, "kk-exists"));
        giveKk(id, kk).statusCode(201).body("kk", equalTo("*".repeat(14) + kk.substring(14)));
        assertEquals("FIND_NUMBER village-officer DONE", tasks(id));
        OFFICER.post("/v1/families/search", Map.of("kk", kk)).statusCode(200).body("id", equalTo(id));
        giveKk(id, Office.kk()).spec(Api.refused(409, "kk-exists"));
    }

    private static ValidatableResponse giveKk(String family, String kk) {
        return VILLAGE.command("/v1/families/" + family + "/kk", Office.etag(family), Map.of("kk", kk));
    }

    @Test
    void aNumberBelongsToOnePersonAlsoWhenTwoClaimItAtOnce() {
        Map<String, Object> known = family(2, head());
        register(known);
        claim(VILLAGE, unknown("Tanpa Surat Dua"), "NIK", nikOf(known, 0))
                .spec(Api.refused(409, "nik-in-another-family"));
        String nik = nik(BORN, true);
        List<String> persons =
                IntStream.range(0, 4).mapToObj(i -> unknown("Tanpa Surat Tiga")).toList();
        List<Integer> answers = AtOnce.statuses(persons, person -> claim(VILLAGE, person, "NIK", nik));
        assertEquals(List.of(201, 409, 409, 409), answers.stream().sorted().toList());
        assertEquals(
                1,
                number("select count(*) from person_identifier where state <> 'WRONG' and person_id = any ('{"
                        + String.join(",", persons) + "}')"));
    }

    @Test
    void pagesOfANameJoinUp() {
        for (int i = 0; i < 5; i++) {
            unknown("Halaman Nama " + (5 - i));
        }
        String cursor = null;
        List<String> names = new java.util.ArrayList<>();
        do {
            ValidatableResponse page = find(OFFICER, "HALAMAN", "53", cursor, 2).statusCode(200);
            names.addAll(page.extract().<List<String>>path("items.name"));
            cursor = page.extract().path("next");
        } while (cursor != null);
        assertEquals(
                List.of("Halaman Nama 1", "Halaman Nama 2", "Halaman Nama 3", "Halaman Nama 4", "Halaman Nama 5"),
                names.stream().sorted().toList());
        find(OFFICER, "ha", "53", null, 2).spec(Api.refused(400, "invalid-request"));
        assertEquals(
                0,
                number("select count(*) from audit_log where operation = 'person.search' and (target ilike"
                        + " '%halaman%' or detail ilike '%halaman%')"));
    }

    @Test
    void theFactsOfAPersonHaveDays() {
        String family = register(family(2, head(), pupil()));
        String child = OFFICER.get("/v1/families/" + family).extract().path("members[1].id");
        OFFICER.patch(
                        "/v1/families/" + family + "/members/" + child,
                        Office.etag(family),
                        Map.of("schoolLevel", "SMP", "since", "2021-07-01"))
                .statusCode(200);
        OFFICER.get("/v1/persons/" + child)
                .body("familyId", equalTo(family))
                .body("facts", hasSize(3))
                .body("facts.value", contains("SD", "SMP", "CHILD"))
                .body("facts[0].from", nullValue())
                .body("facts[0].until", equalTo("2021-07-01"))
                .body("facts[1].from", equalTo("2021-07-01"));
    }

    @Test
    void whatCannotBeTrueIsRefusedAndWhatIsOddIsTaken() {
        refused("recipient-dead", person("1980-02-03", "F", "HEAD", Map.of("recipient", true, "diedOn", "2020-01-01")));
        refused("head-count", person("1980-02-03", "F", "OTHER", Map.of("recipient", true)));
        OFFICER.post(
                        "/v1/families",
                        family(
                                2,
                                person("1980-02-03", "F", "HEAD", Map.of()),
                                person(
                                        LocalDate.now(java.time.ZoneId.of("Asia/Jakarta"))
                                                .minusYears(10)
                                                .toString(),
                                        "M",
                                        "CHILD",
                                        Map.of("recipient", true))))
                .statusCode(201)
                .body("warnings", contains("recipient-under-age"));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static void refused(String code, Map<String, Object>... members) {
        OFFICER.post("/v1/families", family(2, members))
                .spec(Api.refused(422, "invalid-family"))
                .body("faults.code", hasItem(code));
    }
}
