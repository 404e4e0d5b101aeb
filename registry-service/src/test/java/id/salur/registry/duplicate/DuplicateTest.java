package id.salur.registry.duplicate;

import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.text;
import static id.salur.platform.testing.Sql.until;
import static id.salur.registry.Office.FAR_OFFICER;
import static id.salur.registry.Office.FAR_VILLAGE;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.OTHER_VILLAGE;
import static id.salur.registry.Office.VILLAGE;
import static id.salur.registry.Office.family;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.AtOnce;
import id.salur.platform.testing.Sql;
import id.salur.registry.Office;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Persons who may be one are found as they come, shown to who sees both, and decided by people. */
@QuarkusTest
@ServiceTest
class DuplicateTest {
    private static final Api NATION = Office.callerOf("n-1", "national-officer", "ID");
    private static final Api SECOND = Office.callerOf("d-2", "district-officer", "53.15");
    private static final Map<String, String> SEEN = Map.of("reason", "Seen both at the office with their cards");

    private record Home(String family, String person, ValidatableResponse answer) {}

    private static Home home(Api officer, String village, String name, String born) {
        Map<String, Object> head = Office.person(born, "F", "HEAD", Map.of("recipient", true, "name", name));
        ValidatableResponse answer =
                officer.post("/v1/families", family(village, 2, List.of(head))).statusCode(201);
        return new Home(answer.extract().path("id"), answer.extract().path("members[0].id"), answer);
    }

    private static String pair(Home one, Home other) {
        return text("select id from duplicate where '%s' in (earlier, later) and '%s' in (earlier, later)"
                .formatted(one.person(), other.person()));
    }

    @Test
    void aNewFamilyIsToldHowManyAreLikelyAndTheOfficeIsAsked() {
        Home first = home(OFFICER, VILLAGE, "Siti Marsinah Wulandari", "1981-04-17");
        first.answer().body("likelyDuplicates", equalTo(0)).body("warnings", empty());
        Home second = home(OFFICER, OTHER_VILLAGE, "Hj. St. Marsina Woelandari", "1981-04-17");
        second.answer().body("likelyDuplicates", equalTo(1)).body("warnings", equalTo(List.of("likely-duplicates")));
        String pair = pair(first, second);
        OFFICER.get("/v1/duplicates/" + pair)
                .statusCode(200)
                .body("pair.regionCode", equalTo("53.15.05"))
                .body("pair.parts.rule", equalTo(List.of("NAME_SAME", "BIRTH_SAME", "REGENCY_SAME")))
                .body("pair.parts.points", equalTo(List.of(45, 35, 10)))
                .body("pair.score", equalTo(90))
                .body("pair.availableActions", equalTo(List.of("SAME", "DIFFERENT", "OVERRIDE")))
                .body("persons.id", containsInAnyOrder(first.person(), second.person()))
                .body("persons[0].birthDate", nullValue())
                .body("persons.birthYear", equalTo(List.of(1981, 1981)))
                .body("others", empty());
        OFFICER.get("/v1/duplicates?state=OPEN&regionCode=53.15&scoreFrom=90&limit=500")
                .statusCode(200)
                .body("items.id", hasItem(pair));
        OFFICER.get("/v1/duplicates?scoreFrom=91&limit=500").body("items.id", not(hasItem(pair)));
        OFFICER.get("/v1/duplicates?state=DIFFERENT&limit=500").body("items.id", not(hasItem(pair)));
        until(
                "select role || ' ' || region_code || ' ' || state from task where kind = 'REVIEW_DUPLICATE' and"
                        + " subject_id = '"
                        + pair + "'",
                "district-officer 53.15.05 OPEN");
    }

    @Test
    void swappedDaysGuessedYearsAndOneWordAreFoundAndTwinsAreNot() {
        Home first = home(OFFICER, VILLAGE, "Yosefina Anggal", "1979-03-11");
        Home swapped = home(OFFICER, VILLAGE, "Josefina Anggal", "1979-11-03");
        assertNotEquals(Sql.NONE, pair(first, swapped), "day and month");
        Home known = home(OFFICER, VILLAGE, "Bernadeta Gaudensia", "1965-08-20");
        Home guessed = home(OFFICER, VILLAGE, "Bernadeta Gaudensia", "1965-12-31");
        assertNotEquals(Sql.NONE, pair(known, guessed), "guessed");
        Home far = home(OFFICER, VILLAGE, "Bernadeta Gaudensia", "1968-12-31");
        assertEquals(Sql.NONE, pair(known, far), "three years");
        Home one = home(OFFICER, VILLAGE, "Klaudia", "1990-05-06");
        Home two = home(OFFICER, VILLAGE, "Maria Klaudia", "1990-05-06");
        assertNotEquals(Sql.NONE, pair(one, two), "one word");
        Map<String, Object> twins = family(
                2,
                Office.person("1970-02-02", "F", "HEAD", Map.of("recipient", true, "name", "Ibu Si Kembar")),
                Office.person("2012-06-07", "F", "CHILD", Map.of("name", "Aliansia Hartati")),
                Office.person("2012-06-07", "F", "CHILD", Map.of("name", "Alensia Hartati")));
        OFFICER.post("/v1/families", twins).statusCode(201).body("likelyDuplicates", equalTo(0));
    }

    @Test
    void ofTwoAreasNeitherSeesAnythingAndTheNationSeesThePair() {
        Home here = home(OFFICER, VILLAGE, "Kristoforus Ndarung", "1977-09-19");
        Home there = home(FAR_OFFICER, FAR_VILLAGE, "Kristoforus Ndaroeng", "1977-09-19");
        there.answer().body("likelyDuplicates", equalTo(0)).body("warnings", empty());
        String pair = pair(here, there);
        for (Api officer : List.of(OFFICER, FAR_OFFICER)) {
            officer.get("/v1/duplicates/" + pair).spec(refused(404, "not-found"));
            officer.get("/v1/duplicates?limit=500").body("items.id", not(hasItem(pair)));
            officer.get("/v1/duplicates?regionCode=ID&limit=500").body("items.id", not(hasItem(pair)));
            officer.post("/v1/duplicates/" + pair + "/different", SEEN).spec(refused(404, "not-found"));
        }
        NATION.get("/v1/duplicates/" + pair).statusCode(200).body("pair.regionCode", equalTo("ID"));
        Api both = Api.with(
                id.salur.platform.testing.Tokens.of(List.of("district-officer"), List.of("53.15", "15.01"), "d-both"));
        both.get("/v1/duplicates/" + pair).statusCode(200);
        both.get("/v1/duplicates?limit=500").body("items.id", hasItem(pair));
        until("select role || ' ' || region_code from task where subject_id = '" + pair + "'", "national-officer ID");
    }

    @Test
    void whoAreTwoAreNotFoundAgain() {
        Home first = home(OFFICER, VILLAGE, "Veronika Jelita", "1988-10-12");
        Home second = home(OFFICER, VILLAGE, "Veronika Djelita", "1988-10-12");
        String pair = pair(first, second);
        until("select state from task where subject_id = '" + pair + "'", "OPEN");
        OFFICER.post("/v1/duplicates/" + pair + "/different", Map.of("reason", "short"))
                .spec(refused(400, "invalid-request"));
        OFFICER.post("/v1/duplicates/" + pair + "/different", SEEN)
                .statusCode(200)
                .body("state", equalTo("DIFFERENT"))
                .body("version", equalTo(2))
                .body("availableActions", equalTo(List.of("REOPEN")));
        text("select duplicates_find(array['" + first.person() + "', '" + second.person() + "']::uuid[])");
        assertEquals("DIFFERENT", text("select state from duplicate where id = '" + pair + "'"));
        until(
                "select string_agg(kind || state, ',') from task where subject_id = '" + pair + "'",
                "REVIEW_DUPLICATEDONE");
        OFFICER.post(
                        "/v1/duplicates/" + pair + "/same",
                        Map.of("survivor", "EARLIER", "reason", "One card, one person"))
                .spec(refused(409, "illegal-transition"));
        OFFICER.post("/v1/duplicates/" + pair + "/reopen", SEEN).statusCode(200).body("state", equalTo("OPEN"));
        OFFICER.command("/v1/duplicates/" + pair + "/override", "\"1\"", SEEN).spec(refused(412, "stale-etag"));
        OFFICER.post("/v1/duplicates/" + pair + "/override", SEEN)
                .statusCode(200)
                .body("state", equalTo("OVERRIDDEN"));
    }

    @Test
    void oneProposesAnotherApprovesAndTheSecondHouseholdIsHeld() {
        String name = "Paulina Ngoe";
        Home first = home(OFFICER, VILLAGE, name, "1985-01-23");
        Home second = home(OFFICER, VILLAGE, name, "1985-01-23");
        Home third = home(OFFICER, VILLAGE, name, "1985-01-23");
        String child = OFFICER.command(
                        "/v1/families/" + second.family() + "/members",
                        Office.etag(second.family()),
                        Office.person(
                                "2009-05-06", "M", "CHILD", Map.of("schoolLevel", "SD", "name", "Anak Paulina Ngoe")))
                .statusCode(201)
                .extract()
                .path("members[1].id");
        Office.admit(second.family(), "BPNT");
        String pair = pair(first, second);
        OFFICER.get("/v1/duplicates/" + pair)
                .body("persons.id", hasItems(first.person(), second.person(), third.person()))
                .body("others.size()", equalTo(2));
        OFFICER.post("/v1/duplicates/" + pair + "/approve").spec(refused(409, "illegal-transition"));
        OFFICER.post(
                        "/v1/duplicates/" + pair + "/same",
                        Map.of("survivor", "EARLIER", "reason", "One card, one person"))
                .statusCode(200)
                .body("survivor", equalTo(first.person()))
                .body("state", equalTo("SAME_PROPOSED"));
        OFFICER.post("/v1/duplicates/" + pair + "/approve").spec(refused(409, "same-person"));
        List<Integer> statuses = AtOnce.statuses(
                List.of(SECOND, NATION), officer -> officer.post("/v1/duplicates/" + pair + "/approve"));
        assertTrue(statuses.containsAll(List.of(200, 409)), statuses::toString);
        OFFICER.get("/v1/persons/" + second.person())
                .body("mergedInto", equalTo(first.person()))
                .body("familyId", nullValue());
        OFFICER.get("/v1/families/" + second.family())
                .body("members.id", equalTo(List.of(second.person(), child)))
                .body("members[0].leftOn", not(nullValue()));
        OFFICER.get("/v1/families/" + second.family() + "/memberships")
                .body("items.status", equalTo(List.of("SUSPENDED")))
                .body("items[0].reasons", containsInAnyOrder("DUPLICATE", "RECIPIENT_MISSING"));
        assertEquals(
                "DUPLICATE", text("select left_for from household_member where person_id = '" + second.person() + "'"));
        assertEquals("SUPERSEDED", text("select state from duplicate where id = '" + pair(second, third) + "'"));
        assertEquals("OPEN", text("select state from duplicate where id = '" + pair(first, third) + "'"));
        assertEquals(1, number("select count(*) from person_identifier where person_id = '" + second.person() + "'"));
        OFFICER.post("/v1/duplicates/" + pair + "/reopen", SEEN).spec(refused(409, "illegal-transition"));
    }

    @Test
    void whatIsHeldForADuplicateStaysSoUntilItIsReviewed() {
        Map<String, Object> family = family(
                2,
                Office.person("1972-02-03", "F", "HEAD", Map.of("recipient", true, "name", "Ferdinanda Jehalu")),
                Office.person("2009-08-14", "F", "CHILD", Map.of("schoolLevel", "SD", "name", "Petrus Jebarus")));
        String home = Office.admit(Office.register(family), "BPNT");
        Home other = home(OFFICER, VILLAGE, "Petrus Jebaru", "2009-08-14");
        String child = OFFICER.get("/v1/families/" + home).extract().path("members[1].id");
        String pair = pair(new Home(home, child, null), other);
        OFFICER.post(
                        "/v1/duplicates/" + pair + "/same",
                        Map.of("survivor", "LATER", "reason", "One child, seen at school"))
                .statusCode(200);
        SECOND.post("/v1/duplicates/" + pair + "/approve").statusCode(200);
        OFFICER.get("/v1/families/" + home + "/memberships").body("items[0].reasons", equalTo(List.of("DUPLICATE")));
        OFFICER.patch(
                        "/v1/families/" + home + "/members/"
                                + OFFICER.get("/v1/families/" + home).extract().path("members[0].id"),
                        Office.etag(home),
                        Map.of("employment", "OTHER"))
                .statusCode(200);
        OFFICER.get("/v1/families/" + home + "/memberships").body("items[0].status", equalTo("SUSPENDED"));
    }

    @Test
    void inOneHouseholdTheSurvivorReceivesTheMoney() {
        Map<String, Object> family = family(
                2,
                Office.person("1976-04-05", "F", "HEAD", Map.of("recipient", true, "name", "Hildegardis Sedia")),
                Office.person("1976-04-05", "F", "OTHER", Map.of("name", "Hildegardis Sedija")));
        String home = Office.admit(Office.register(family), "BPNT");
        List<String> persons = OFFICER.get("/v1/families/" + home).extract().path("members.id");
        String pair = text("select id from duplicate where '" + persons.get(0) + "' in (earlier, later)");
        String stays = text("select case when earlier = '" + persons.get(1)
                + "' then 'EARLIER' else 'LATER' end from duplicate where id = '" + pair + "'");
        OFFICER.post(
                        "/v1/duplicates/" + pair + "/same",
                        Map.of("survivor", stays, "reason", "Written twice on one card"))
                .statusCode(200);
        SECOND.post("/v1/duplicates/" + pair + "/approve").statusCode(200);
        OFFICER.get("/v1/families/" + home)
                .body("members.find { it.recipient }.id", equalTo(persons.get(1)))
                .body("members.findAll { it.leftOn == null }.id", equalTo(List.of(persons.get(1))));
        OFFICER.get("/v1/families/" + home + "/memberships").body("items.status", equalTo(List.of("ACTIVE")));
    }

    @Test
    void whoLivesNowhereTakesThePlaceOfWhoWasMergedIntoThem() {
        Map<String, Object> before =
                family(2, Office.head(), Office.person("1999-09-10", "F", "OTHER", Map.of("name", "Wilhelmina Tjawa")));
        String old = Office.register(before);
        String gone = OFFICER.get("/v1/families/" + old).extract().path("members[1].id");
        OFFICER.patch("/v1/families/" + old + "/members/" + gone, Office.etag(old), Map.of("leftOn", "2020-07-01"))
                .statusCode(200);
        Home now = home(OFFICER, VILLAGE, "Wilhelmina Cawa", "1999-09-10");
        String pair = pair(new Home(old, gone, null), now);
        OFFICER.post(
                        "/v1/duplicates/" + pair + "/same",
                        Map.of("survivor", "EARLIER", "reason", "She came back to the village"))
                .statusCode(200);
        SECOND.post("/v1/duplicates/" + pair + "/approve").statusCode(200);
        OFFICER.get("/v1/families/" + now.family())
                .body("members.id", equalTo(List.of(gone)))
                .body("members[0].recipient", equalTo(true));
    }

    @Test
    void theNumberOfWhoWasMergedLeadsToTheSurvivor() {
        Home first = home(OFFICER, VILLAGE, "Blasius Sukacita", "1969-07-08");
        Map<String, Object> again =
                Office.person("1969-07-08", "F", "HEAD", Map.of("recipient", true, "name", "Blasius Sukatjita"));
        String second = OFFICER.post("/v1/families", family(2, again)).extract().path("members[0].id");
        String pair = text("select id from duplicate where later = '" + second + "'");
        OFFICER.post(
                        "/v1/duplicates/" + pair + "/same",
                        Map.of("survivor", "EARLIER", "reason", "One card, one person"))
                .statusCode(200);
        SECOND.post("/v1/duplicates/" + pair + "/approve").statusCode(200);
        Map<String, Object> third =
                Office.person("1969-07-08", "F", "HEAD", Map.of("recipient", true, "name", "Blasius S"));
        third.put("nik", again.get("nik"));
        OFFICER.post("/v1/families", family(2, third)).spec(refused(409, "nik-in-another-family"));
        assertEquals(first.person(), text("select merged_into from person where id = '" + second + "'"));
        Object number = again.get("nik");
        OFFICER.post("/v1/families/search", Map.of("nik", number))
                .statusCode(200)
                .body("id", equalTo(first.family()));
        OFFICER.post("/v1/families/lookup", Map.of("niks", List.of(number)))
                .body("found.familyId", equalTo(List.of(first.family())))
                .body("found.personId", equalTo(List.of(first.person())));
        OFFICER.post("/v1/lookups", Map.of("nik", number)).body("personId", equalTo(first.person()));
        FAR_OFFICER.post("/v1/families/lookup", Map.of("niks", List.of(number))).body("found", empty());
    }

    /** A name or birth date is corrected as somebody returns: they are looked at once more. */
    @Test
    void whoReturnsUnderAnotherNameIsLookedForAgain() {
        Home first = home(OFFICER, VILLAGE, "Yuliana Rosalia Mbeo", "1983-08-09");
        Map<String, Object> child = Office.person("1983-08-19", "F", "OTHER", Map.of("name", "Kornelia Panggilan"));
        String home = Office.register(family(2, Office.head(), child));
        String person = OFFICER.get("/v1/families/" + home).extract().path("members[1].id");
        OFFICER.patch("/v1/families/" + home + "/members/" + person, Office.etag(home), Map.of("leftOn", "2020-07-01"))
                .statusCode(200);
        child.putAll(Map.of("name", "Juliana Rosalia Mbeo", "birthDate", "1983-08-09"));
        OFFICER.command("/v1/families/" + home + "/members", Office.etag(home), child)
                .statusCode(201)
                .body("likelyDuplicates", equalTo(1));
        assertNotEquals(Sql.NONE, pair(first, new Home(home, person, null)));
    }

    @Test
    void theFamiliesOfAFileAreLookedAtAfterwards() {
        Home first = home(OFFICER, VILLAGE, "Agustina Limbung", "1974-06-25");
        String csv =
                "kk,nik,name,sex,birth_date,relation,recipient,village,desil,school_level,pregnant_until,severe_disability,employment,programmes\n"
                        + Office.kk() + "," + Office.nik(LocalDate.of(1974, 6, 25), true)
                        + ",Agoestina Limbung,F,1974-06-25,HEAD,true," + OTHER_VILLAGE + ",2,,,false,,\n";
        String imported = OFFICER.csv("/v1/family-imports", csv.getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .extract()
                .path("id");
        until("select pairs from duplicate_search where import_id = '" + imported + "' and done_at is not null", 1);
        assertEquals(1, number("select count(*) from duplicate where earlier = '" + first.person() + "'"));
    }

    @Test
    void twoAtTheSameTimeSeeEachOther() {
        AtOnce.each(List.of("1", "2"), any -> home(OFFICER, VILLAGE, "Stefania Nurdin", "1993-12-05"));
        assertEquals(1, number("""
            select count(*) from duplicate d join person p on p.id = d.earlier where p.name = 'Stefania Nurdin'\
            """));
    }

    @Test
    void aSearchThatFailsRefusesNobodyAndIsDoneLater() {
        Home first = home(OFFICER, VILLAGE, "Donata Mbaut", "1991-02-28");
        Sql.execute("alter function duplicates_find(uuid[]) rename to duplicates_found");
        Home second;
        try {
            second = home(OFFICER, VILLAGE, "Donata Mbaut", "1991-02-28");
        } finally {
            Sql.execute("alter function duplicates_found(uuid[]) rename to duplicates_find");
        }
        second.answer().body("likelyDuplicates", equalTo(0));
        until("select pairs from duplicate_search where family_id = '" + second.family() + "'", 1);
        assertNotEquals(Sql.NONE, pair(first, second));
    }

    @Test
    void whoMovesTakesThePairAlong() {
        Home first = home(OFFICER, VILLAGE, "Emerensiana Jaya", "1983-03-30");
        Home second = home(OFFICER, VILLAGE, "Emerensiana Djaja", "1983-03-30");
        String pair = pair(first, second);
        NATION.patch("/v1/families/" + second.family(), Office.etag(second.family()), Map.of("regionCode", FAR_VILLAGE))
                .statusCode(200);
        OFFICER.get("/v1/duplicates/" + pair).statusCode(404);
        NATION.get("/v1/duplicates/" + pair).body("pair.regionCode", equalTo("ID"));
        until("select role from task where subject_id = '" + pair + "' and state = 'OPEN'", "national-officer");
    }

    @Test
    void personsAreFoundAsNamesCompare() {
        Home home = home(OFFICER, VILLAGE, "Moh. Zulkifli Tjahjono", "1986-06-16");
        for (String name : List.of("muhammad zulkifli", "Dzulkifli", "zulk", "cahyono", "H. Zulkifly Cahyo")) {
            find(name, 1986).body("items.id", hasItem(home.person()));
        }
        find("zulkifli", 1987).body("items.id", not(hasItem(home.person())));
        find("zulkifli santoso", 1986).body("items.id", not(hasItem(home.person())));
        FAR_OFFICER
                .post("/v1/persons/search", Map.of("name", "Zulkifli", "regionCode", "ID"))
                .statusCode(200)
                .body("items.id", not(hasItem(home.person())));
    }

    private static ValidatableResponse find(String name, int year) {
        return OFFICER.post("/v1/persons/search", Map.of("name", name, "birthYear", year, "regionCode", "53.15"))
                .statusCode(200)
                .body("items.size()", greaterThanOrEqualTo(0));
    }
}
