package id.salur.registry.feed;

import static id.salur.platform.testing.Sql.text;
import static id.salur.platform.testing.Sql.until;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.callerOf;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.nik;
import static id.salur.registry.Office.nikOf;
import static id.salur.registry.Office.person;
import static id.salur.registry.Office.pupil;
import static id.salur.registry.Office.register;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.salur.platform.testing.Api;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an integrator knows a person by. */
@QuarkusTest
@ServiceTest
class JoinKeyTest {
    private static final Api SCHOOLS = callerOf("dapodik", "integrator", "53.15");
    private static final Api INSURANCE = callerOf("bpjs", "integrator", "53.15");

    @Test
    void oneIntegratorKnowsAPersonByOneKeyAndAnotherByAnother() {
        Map<String, Object> told = family(2, head(), pupil());
        String family = register(told);
        List<String> keys = keys(SCHOOLS, family);
        assertEquals(2, keys.stream().distinct().count());
        assertEquals(keys, keys(SCHOOLS, family));
        assertEquals(keys, keys(callerOf("dapodik", "integrator", "ID"), family));
        SCHOOLS.post("/v1/families/lookup", Map.of("niks", List.of(nikOf(told, 1))))
                .statusCode(200)
                .body("found.joinKey", equalTo(List.of(keys.get(1))));
        SCHOOLS.post("/v1/lookups", Map.of("nik", nikOf(told, 0)))
                .statusCode(200)
                .body("joinKey", equalTo(keys.get(0)));
        SCHOOLS.post("/v1/families/search", Map.of("nik", nikOf(told, 0)))
                .statusCode(200)
                .body("members.joinKey", equalTo(keys));
        for (String other : keys(INSURANCE, family)) {
            assertFalse(keys.contains(other));
        }
        OFFICER.get("/v1/families/" + family)
                .body("members.joinKey", everyItem(nullValue()))
                .body("members.nik", everyItem(matchesPattern("\\*{14}[0-9]{2}")));
    }

    @Test
    void theKeySaysNothingOfTheNumberAndStaysWhenTheNumberIsAnother() {
        String family = register(family(2, head()));
        String person = OFFICER.get("/v1/families/" + family).extract().path("members[0].id");
        String key = keys(SCHOOLS, family).get(0);
        OFFICER.post("/v1/persons/" + person + "/identifiers/1/refute").statusCode(200);
        OFFICER.post(
                        "/v1/persons/" + person + "/identifiers",
                        Map.of("kind", "NIK", "number", nik(LocalDate.of(1980, 2, 3), true)))
                .statusCode(201);
        assertEquals(key, keys(SCHOOLS, family).get(0));
    }

    @Test
    void whoIsSomebodyElseHasTheKeyOfThatOneAndTheChangesSaySo() {
        String first = register(family(2, named("Fransiska Jemali", "1984-11-12")));
        String second = register(family(2, named("Fransiska Djemali", "1984-11-12")));
        String stays = keys(SCHOOLS, first).get(0);
        String gone = keys(SCHOOLS, second).get(0);
        String gonePerson = OFFICER.get("/v1/families/" + second).extract().path("members[0].id");
        String pair = text("select id from duplicate where '" + gonePerson + "' in (earlier, later)");
        OFFICER.post(
                        "/v1/duplicates/" + pair + "/same",
                        Map.of("survivor", "EARLIER", "reason", "One card, one person"))
                .statusCode(200);
        callerOf("d-two", "district-officer", "53.15")
                .post("/v1/duplicates/" + pair + "/approve")
                .statusCode(200);
        assertEquals(List.of(stays), keys(SCHOOLS, second));
        until("select count(*) from outbox", 0);
        Map<String, Object> merged = merged(SCHOOLS, second);
        assertEquals(gone, merged.get("joinKey"));
        assertEquals(stays, merged.get("mergedJoinKey"));
        assertEquals(gonePerson, merged.get("personId"));
        assertNotEquals(gone, merged(INSURANCE, second).get("joinKey"));
        assertEquals(null, merged(OFFICER, second).get("joinKey"));
        assertEquals(
                null,
                merged(callerOf("dapodik", "integrator", "15.01"), second),
                "nothing is said where they never lived");
    }

    private static Map<String, Object> named(String name, String birth) {
        return person(birth, "F", "HEAD", Map.of("recipient", true, "name", name));
    }

    private static List<String> keys(Api integrator, String family) {
        return integrator
                .get("/v1/families/" + family)
                .statusCode(200)
                .body("members.nik", everyItem(nullValue()))
                .body("members.joinKey", everyItem(matchesPattern("test\\.[A-Za-z0-9_-]{22}")))
                .extract()
                .path("members.joinKey");
    }

    private static Map<String, Object> merged(Api reader, String family) {
        String since = "";
        boolean more = true;
        Map<String, Object> found = null;
        while (more && found == null) {
            var page = reader.get("/v1/changes?limit=500" + since)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found = page.getMap("items.find { it.type == 'person.merged' && it.familyId == '" + family + "' }");
            since = "&since=" + page.getString("next");
            more = page.getBoolean("more");
        }
        return found;
    }
}
