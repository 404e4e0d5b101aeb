package id.salur.registry.family;

import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.text;
import static id.salur.registry.Office.AUDITOR;
import static id.salur.registry.Office.FAR_OFFICER;
import static id.salur.registry.Office.FAR_VILLAGE;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.VILLAGE;
import static id.salur.registry.Office.etag;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.person;
import static id.salur.registry.Office.pupil;
import static id.salur.registry.Office.register;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.Tokens;
import id.salur.registry.Office;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class FamilyTest {
    @Test
    void aFamilyIsRegisteredMaskedAndPublished() {
        Map<String, Object> sent = family(2, head(), pupil());
        String id = register(sent);
        String kk = String.valueOf(sent.get("kk"));
        OFFICER.get("/v1/families/" + id)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("kk", equalTo("*".repeat(14) + kk.substring(14)))
                .body("members", hasSize(2))
                .body("members[0].nik", equalTo("*".repeat(14) + nikOf(sent, 0).substring(14)))
                .body("members[0].birthYear", equalTo(1980))
                .body("members[0]", not(hasKey("birthDate")));
        OFFICER.get("/v1/families?regionCode=" + VILLAGE + "&limit=1")
                .body("items[0].members[0]", not(hasKey("birthDate")));
        assertFalse(
                text("select f::text || (select string_agg(m::text, '') from member m where m.family_id = f.id) from family f where id = '"
                                + id + "'")
                        .contains(kk));
    }

    @Test
    void membersGiveComponentsOnTheDay() {
        String id = register(family(2, head(), pupil()));
        OFFICER.get("/v1/families/" + id + "/components?on=2019-01-15").body("items.component", equalTo(List.of("SD")));
        OFFICER.get("/v1/families/" + id + "/components?on=2014-01-15")
                .body("items.component", equalTo(List.of("ANAK_0_6")));
        OFFICER.get("/v1/families/" + id + "/components?on=2012-12-31").body("items", hasSize(0));
        OFFICER.get("/v1/families/" + UUID.randomUUID() + "/components").statusCode(404);
    }

    @Test
    void badNumbersAndFactsAreNamedAndNothingChanges() {
        refused(withNik("53150543028000012"), "invalid-nik", "nik-length");
        refused(withNik("531505A302800001"), "invalid-nik", "nik-digits");
        refused(withNik("5315054332800001"), "invalid-nik", "nik-date");
        refused(withNik("5315050302800001"), "invalid-nik", "nik-sex");
        refused(withNik("5315054302810001"), "invalid-nik", "nik-birth-date");
        Map<String, Object> kk = family(2, head());
        kk.put("kk", "53150500011500011");
        refused(kk, "invalid-kk", "kk-length");
        refused(family(11, head()), "invalid-family", "desil-range");
        refused(family(2, head(), head()), "invalid-family", "recipient-count");
        refused(
                family(2, head(), Office.person("2030-01-01", "F", "CHILD", Map.of())),
                "invalid-family",
                "date-out-of-range");
        refused(
                family(2, head(), Office.person("1990-01-01", "M", "CHILD", Map.of("pregnantUntil", "2019-06-01"))),
                "invalid-family",
                "not-for-men");
    }

    private static Map<String, Object> withNik(String nik) {
        Map<String, Object> head = head();
        head.put("nik", nik);
        return family(2, head);
    }

    private static void refused(Map<String, Object> family, String slug, String code) {
        long before = number("select count(*) from family");
        OFFICER.post("/v1/families", family)
                .statusCode(422)
                .body("type", equalTo("/errors/" + slug))
                .body("faults.code", hasItem(code));
        assertEquals(before, number("select count(*) from family"));
    }

    @Test
    void overlappingFamiliesUnknownVillagesAndOtherAreasAreRefused() {
        Map<String, Object> first = family(2, head(), pupil());
        register(first);
        long before = number("select count(*) from family");
        Map<String, Object> sameKk = family(2, head());
        sameKk.put("kk", first.get("kk"));
        OFFICER.post("/v1/families", sameKk).statusCode(409).body("type", equalTo("/errors/kk-exists"));
        Map<String, Object> farKk = family(FAR_VILLAGE, 2, List.of(head()));
        farKk.put("kk", first.get("kk"));
        Map<String, Object> told = FAR_OFFICER
                .post("/v1/families", farKk)
                .statusCode(409)
                .body("type", equalTo("/errors/kk-exists"))
                .extract()
                .path("$");
        assertEquals(java.util.Set.of("type", "title", "status", "detail", "correlationId"), told.keySet());
        Map<String, Object> pupil = pupil();
        pupil.put("nik", nikOf(first, 1));
        OFFICER.post("/v1/families", family(2, head(), pupil))
                .statusCode(409)
                .body("type", equalTo("/errors/nik-in-another-family"))
                .body("member", equalTo(2));
        OFFICER.post("/v1/families", family("53.15.05.9999", 2, List.of(head())))
                .statusCode(422)
                .body("type", equalTo("/errors/unknown-village"));
        OFFICER.post("/v1/families", family("53.15.05", 2, List.of(head())))
                .statusCode(422)
                .body("type", equalTo("/errors/unknown-village"));
        OFFICER.post("/v1/families", family(FAR_VILLAGE, 2, List.of(head())))
                .statusCode(403)
                .body("type", equalTo("/errors/outside-area"));
        Map<String, Object> farAndTaken = family(FAR_VILLAGE, 2, List.of(head()));
        farAndTaken.put("kk", first.get("kk"));
        OFFICER.post("/v1/families", farAndTaken).statusCode(403).body("type", equalTo("/errors/outside-area"));
        assertEquals(before, number("select count(*) from family"));
    }

    @Test
    void aNumberFromADistrictThatIsGoneIsOnlyAWarning() {
        Map<String, Object> head = head();
        head.put("nik", "999999" + String.valueOf(head.get("nik")).substring(6));
        OFFICER.post("/v1/families", family(2, head))
                .statusCode(201)
                .body("warnings", equalTo(List.of("nik-region-unknown")));
    }

    @Test
    void malformedAndOversizedBodiesAreRefused() {
        long before = number("select count(*) from family");
        OFFICER.request()
                .body("{\"kk\": ")
                .post("/v1/families")
                .then()
                .statusCode(400)
                .body("type", equalTo("/errors/malformed-json"));
        OFFICER.request()
                .body("{\"kk\":\"" + "1".repeat(1_100_000) + "\"}")
                .post("/v1/families")
                .then()
                .statusCode(413)
                .body("type", equalTo("/errors/body-too-large"));
        assertEquals(before, number("select count(*) from family"));
    }

    @Test
    void tokensThatAreNotOursAreRefused() {
        for (String token :
                List.of(Tokens.expired("district-officer", "53.15"), Tokens.otherIssuer("district-officer", "53.15"))) {
            Api.with(token).get("/v1/families").statusCode(401).body("type", equalTo("/errors/invalid-token"));
        }
        Api.as("bank", "53.15").get("/v1/families").statusCode(403).body("type", equalTo("/errors/role-not-allowed"));
    }

    @Test
    void aKeyUsedAgainAnswersTheSameAndRefusesAnotherBody() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> family = family(2, head());
        String id = postWith(key, family).statusCode(201).extract().path("id");
        assertEquals(id, postWith(key, family).statusCode(201).extract().path("id"));
        long before = number("select count(*) from family");
        postWith(key, family(3, head())).statusCode(422).body("type", equalTo("/errors/idempotency-key-reused"));
        assertEquals(before, number("select count(*) from family"));
    }

    private static io.restassured.response.ValidatableResponse postWith(String key, Map<String, Object> family) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of("district-officer", "53.15"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(family)
                .post("/v1/families")
                .then();
    }

    @Test
    void whatLiesOutsideTheAreaDoesNotExist() {
        String near = register(family(2, head()));
        String far = register(family(FAR_VILLAGE, 2, List.of(head())));
        OFFICER.get("/v1/families/" + far).statusCode(404).body("type", equalTo("/errors/not-found"));
        OFFICER.patch("/v1/families/" + far, "\"1\"", Map.of("desil", 3)).statusCode(404);
        OFFICER.post("/v1/families/" + far + "/reveal", Map.of("purpose", "just looking at it"))
                .statusCode(404);
        OFFICER.post("/v1/proposals", Map.of("familyId", far, "programme", "PKH"))
                .statusCode(404);
        OFFICER.get("/v1/families?regionCode=15.01").statusCode(200).body("items", hasSize(0));
        FAR_OFFICER.get("/v1/families?limit=500").body("items.id", hasItem(far)).body("items.id", not(hasItem(near)));
        AUDITOR.get("/v1/families/" + far).statusCode(200);
        Api.as("village-officer", VILLAGE).get("/v1/families/" + near).statusCode(200);
        Api.as("village-officer", "53.15.05.200").get("/v1/families/" + near).statusCode(404);
    }

    @Test
    void changesNeedTheTagOfWhatWasRead() {
        String id = register(family(2, head(), pupil()));
        OFFICER.patch("/v1/families/" + id, "\"9\"", Map.of("desil", 3))
                .statusCode(412)
                .body("type", equalTo("/errors/stale-etag"));
        OFFICER.request()
                .body(Map.of("desil", 3))
                .patch("/v1/families/" + id)
                .then()
                .statusCode(428)
                .body("type", equalTo("/errors/if-match-required"));
        OFFICER.patch("/v1/families/" + id, "\"1\"", Map.of("kk", "1"))
                .statusCode(400)
                .body("type", equalTo("/errors/unknown-field"));
        OFFICER.get("/v1/families/" + id).body("desil", equalTo(2)).body("version", equalTo(1));
        OFFICER.patch("/v1/families/" + id, "\"1\"", Map.of("desil", 3))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("desil", equalTo(3))
                .body("regionCode", equalTo(VILLAGE));
        OFFICER.patch("/v1/families/" + id, etag(id), Map.of("regionCode", Office.OTHER_VILLAGE))
                .statusCode(200);
        assertEquals(Office.OTHER_VILLAGE, text("select min(region_code) from member where family_id = '" + id + "'"));
        OFFICER.patch("/v1/families/" + id, etag(id), Map.of("regionCode", FAR_VILLAGE))
                .statusCode(403)
                .body("type", equalTo("/errors/outside-area"));
        OFFICER.patch("/v1/families/" + id, etag(id), Map.of("regionCode", "53.15.05.9998"))
                .statusCode(422)
                .body("type", equalTo("/errors/unknown-village"));
    }

    @Test
    void membersComeChangeAndLeave() {
        String id = register(family(2, head(), pupil()));
        Map<String, Object> baby = Office.person("2019-03-01", "M", "CHILD", Map.of());
        OFFICER.command("/v1/families/" + id + "/members", "\"1\"", baby)
                .statusCode(201)
                .body("members", hasSize(3));
        OFFICER.command("/v1/families/" + id + "/members", "\"2\"", head())
                .statusCode(422)
                .body("faults.code", hasItem("recipient-count"));
        String pupil = OFFICER.get("/v1/families/" + id).extract().path("members[1].id");
        String path = "/v1/families/" + id + "/members/" + pupil;
        OFFICER.patch(path, "\"2\"", Collections.singletonMap("schoolLevel", null))
                .statusCode(200)
                .body("version", equalTo(3));
        OFFICER.get("/v1/families/" + id + "/components?on=2019-06-01")
                .body("items.component", equalTo(List.of("ANAK_0_6")));
        OFFICER.patch(path, "\"3\"", Map.of("leftOn", "2019-07-01")).statusCode(200);
        OFFICER.patch(path, "\"4\"", Map.of("diedOn", "2001-01-01"))
                .statusCode(422)
                .body("faults.code", hasItem("date-out-of-range"));
        OFFICER.patch("/v1/families/" + id + "/members/" + UUID.randomUUID(), "\"4\"", Map.of("leftOn", "2019-07-01"))
                .statusCode(404);
        Map<String, Object> again = pupil();
        again.put("nik", reveal(id).extract().path("members.find { it.id == '" + pupil + "' }.nik"));
        again.put("birthDate", "2009-05-06");
        register(family(2, head(), again));
    }

    @Test
    void numbersAreFoundByHashAndRevealedForAPurposeOnly() {
        Map<String, Object> sent = family(2, head());
        String id = register(sent);
        OFFICER.post("/v1/families/search", Map.of("nik", nikOf(sent, 0)))
                .statusCode(200)
                .body("id", equalTo(id));
        OFFICER.post("/v1/families/search", Map.of("kk", sent.get("kk")))
                .statusCode(200)
                .body("id", equalTo(id));
        FAR_OFFICER.post("/v1/families/search", Map.of("kk", sent.get("kk"))).statusCode(404);
        OFFICER.post("/v1/families/search", Map.of())
                .statusCode(400)
                .body("type", equalTo("/errors/search-needs-one-number"));
        OFFICER.post("/v1/families/" + id + "/reveal", Map.of("purpose", "x"))
                .statusCode(400)
                .body("type", equalTo("/errors/invalid-request"));
        Api.as("facilitator", "53.15")
                .post("/v1/families/" + id + "/reveal", Map.of("purpose", "just looking at it"))
                .statusCode(403);
        assertEquals(0, number("select count(*) from reveal where family_id = '" + id + "'"));
        reveal(id)
                .body("kk", equalTo(sent.get("kk")))
                .body("members[0].nik", equalTo(nikOf(sent, 0)))
                .body("members[0].birthDate", equalTo("1980-02-03"));
        assertEquals(1, number("select count(*) from reveal where family_id = '" + id + "'"));
        assertEquals(
                1,
                number("select count(*) from audit_log where operation = 'family.reveal' and target like '%" + id
                        + "%' and outcome = 'DONE' and purpose = 'Correction at the civil registry'"));
        assertEquals(
                2,
                number("select count(*) from audit_log where operation = 'family.reveal' and target like '%" + id
                        + "%' and outcome in ('REFUSED invalid-request', 'REFUSED role-not-allowed')"));
    }

    private static io.restassured.response.ValidatableResponse reveal(String id) {
        return OFFICER.post("/v1/families/" + id + "/reveal", Map.of("purpose", "Correction at the civil registry"))
                .statusCode(200);
    }

    @Test
    void pagesOfARegionJoinUp() {
        for (int i = 0; i < 5; i++) {
            register(family("53.15.06.2001", 2, List.of(head())));
        }
        String next = null;
        int seen = 0;
        do {
            var page = OFFICER.get("/v1/families?regionCode=53.15.06&limit=2" + (next == null ? "" : "&cursor=" + next))
                    .statusCode(200);
            seen += page.extract().<List<?>>path("items").size();
            next = page.extract().path("next");
            if (next != null) {
                page.header("Link", notNullValue());
            }
        } while (next != null);
        assertEquals(number("select count(*) from family where region_code like '53.15.06.%'"), seen);
    }

    @SuppressWarnings("unchecked")
    private static String nikOf(Map<String, Object> family, int member) {
        return String.valueOf(
                ((List<Map<String, Object>>) family.get("members")).get(member).get("nik"));
    }

    @Test
    void whatCannotBeReadIsNamed() {
        Map<String, Object> misspelt =
                family(2, head(), person("2009-05-06", "M", "CHILD", Map.of("schoollevel", "SD")));
        OFFICER.post("/v1/families", misspelt)
                .statusCode(400)
                .body("type", equalTo("/errors/unknown-field"))
                .body("field", equalTo("members[1].schoollevel"));
        Map<String, Object> relation = family(2, head(), person("2009-05-06", "M", "ISTRI", Map.of()));
        OFFICER.post("/v1/families", relation)
                .statusCode(400)
                .body("type", equalTo("/errors/malformed-json"))
                .body("field", equalTo("members[1].relation"))
                .body("allowed", equalTo(List.of("HEAD", "SPOUSE", "CHILD", "PARENT", "OTHER")));
        OFFICER.get("/v1/proposals?state=OPEN")
                .statusCode(400)
                .body("type", equalTo("/errors/invalid-parameter"))
                .body("parameters", equalTo(List.of("state")));
        String id = register(family(2, head()));
        OFFICER.patch("/v1/families/" + id, "1", Map.of("desil", 3))
                .statusCode(400)
                .body("type", equalTo("/errors/invalid-etag"));
    }

    /** Each once answered with the server's own fault, or was taken. */
    @Test
    void oddRequestsAreRefusedAsTheCallersFault() {
        Map<String, Object> numbers = family(2, head());
        numbers.put("members", List.of(5));
        malformed(OFFICER.request().body(numbers));
        malformed(OFFICER.request().body("{\"desil\":2,\"desil\":3}"));
        malformed(OFFICER.request().body("{} {}"));
        Map<String, Object> half = family(2, head());
        half.put("desil", 2.5);
        malformed(OFFICER.request().body(half));
        malformed(OFFICER.request().body(family(2, person("9999-12-31", "M", "CHILD", Map.of()))));
        OFFICER.request()
                .urlEncodingEnabled(false)
                .get("/v1/proposals?programme=%00")
                .then()
                .statusCode(400)
                .body("type", equalTo("/errors/unreadable-value"));
        io.restassured.RestAssured.given()
                .header("Accept-Language", "en;q=2")
                .get("/v1/families")
                .then()
                .statusCode(401);
        OFFICER.request()
                .accept("text/html")
                .get("/v1/families?limit=1")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("/errors/not-acceptable"));
    }

    private static void malformed(io.restassured.specification.RequestSpecification request) {
        request.post("/v1/families").then().statusCode(400).body("type", equalTo("/errors/malformed-json"));
    }
}
