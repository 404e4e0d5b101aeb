package id.salur.training;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static id.salur.training.Town.OFFICER;
import static id.salur.training.Town.VILLAGE;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import id.salur.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class AreaAndEtagTest {
    private final Api other = Api.as("district-officer", "53.15");

    @Test
    void whatLiesOutsideTheAreaDoesNotExist() {
        String course = Town.course(2, 1, 0);
        UUID person = Town.person(VILLAGE);
        String enrolment = Town.enrolled(course, person);
        for (String path : List.of(
                "/v1/courses/" + course,
                "/v1/courses/" + course + "/enrolments",
                "/v1/enrolments/" + enrolment,
                "/v1/enrolments/" + enrolment + "/equipment",
                "/v1/enrolments/" + enrolment + "/business")) {
            other.get(path).spec(refused(404, "not-found"));
        }
        other.get("/v1/courses?limit=500").statusCode(200).body("items.id", not(hasItem(course)));
        other.get("/v1/courses?regionCode=15.01").body("items", empty());
        other.get("/v1/providers?regionCode=15.01").body("items", empty());
        other.post("/v1/courses/" + course + "/enrolments", Map.of("personId", person.toString()))
                .statusCode(404);
        other.command("/v1/enrolments/" + enrolment + "/complete", "\"1\"", Map.of("on", "2020-02-14"))
                .statusCode(404);
        other.post("/v1/providers", Map.of("name", "BLK " + UUID.randomUUID(), "kind", "AGENCY", "regionCode", "15.01"))
                .spec(refused(403, "outside-area"));
        Api.as("auditor", "15").get("/v1/enrolments/" + enrolment).statusCode(200);
        Api.as("auditor", "1").get("/v1/enrolments/" + enrolment).statusCode(404);
        assertEquals(1, Sql.number("select taken from course where id = '" + course + "'"));
    }

    @Test
    void providersAndCoursesGoWhereTheirRegionGoes() {
        Api before = Api.as("district-officer", "15.08");
        Api after = Api.as("district-officer", "15.98");
        String provider = before.create(
                "/v1/providers",
                Map.of("name", "BLK " + UUID.randomUUID(), "kind", "TRAINING_CENTRE", "regionCode", "15.08"));
        Map<String, Object> asked = new HashMap<>(Town.newCourse(provider, 5, 1, 0));
        asked.put("regionCode", "15.08");
        String course = before.create("/v1/courses", asked);
        String type = "salur.registry.region.changed.v1";
        String body = ContractAssert.example(type).replace("53.15", "15.08").replace("53.25", "15.98");
        UUID event = TestEvents.send("salur.registry.region", type, "ID", body);
        Sql.until("select count(*) from inbox where event_id = '" + event + "'", 1);
        TestEvents.send("salur.registry.region", type, "ID", body.replace("codeOld", "other"));
        Sql.until("select count(*) from dead_letter where topic = 'salur.registry.region'", 1);
        before.get("/v1/courses/" + course).spec(refused(404, "not-found"));
        after.get("/v1/courses/" + course)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("regionCode", equalTo("15.98"));
        after.get("/v1/providers").body("items.id", hasItem(provider));
        before.get("/v1/providers").body("items.id", not(hasItem(provider)));
    }

    /** The facilitator of a kecamatan tells people of the courses of the kabupaten; who takes part is the kabupaten's to say. */
    @Test
    void whatTheKabupatenOffersIsSeenBelow() {
        String course = Town.course(3, 1, 0);
        UUID person = Town.person(VILLAGE);
        String enrolment = Town.enrolled(course, Town.person("15.01.02.2001"));
        for (Api below : List.of(Api.as("facilitator", "15.01.19"), Api.as("village-officer", VILLAGE))) {
            below.get("/v1/courses/" + course).statusCode(200).body("regionCode", equalTo("15.01"));
            below.get("/v1/courses?limit=500").body("items.id", hasItem(course));
            below.get("/v1/courses?limit=500&regionCode=15.01").body("items.id", hasItem(course));
            below.get("/v1/courses?limit=500&regionCode=15.01.19").body("items.id", hasItem(course));
            below.get("/v1/courses?limit=500&regionCode=15.01.20").body("items.id", hasItem(course));
            below.get("/v1/courses?limit=500&regionCode=15.02.01").body("items.id", not(hasItem(course)));
            below.get("/v1/providers?limit=500&regionCode=15.01.19").body("items.regionCode", hasItem("15.01"));
            below.get("/v1/providers?limit=500").body("items.regionCode", hasItem("15.01"));
            below.get("/v1/enrolments/" + enrolment).statusCode(404);
        }
        Api facilitator = Api.as("facilitator", "15.01.19");
        facilitator.get("/v1/courses/" + course + "/enrolments").statusCode(200).body("items", empty());
        facilitator
                .post("/v1/courses/" + course + "/enrolments", Map.of("personId", person.toString()))
                .spec(refused(403, "outside-area"));
        assertEquals(1, Sql.number("select taken from course where id = '" + course + "'"));
        for (String beside : List.of("15.02", "15.02.01", "53.15.05", "15.0")) {
            Api.as("facilitator", beside).get("/v1/courses/" + course).statusCode(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/courses", "/v1/enrolments"})
    void aSkillThatNobodyTeachesIsToldTheNearest(String path) {
        OFFICER.get(path + "?skill=SEWIN")
                .spec(refused(400, "invalid-parameter"))
                .body("parameters", equalTo(List.of("skill")))
                .body("expected", equalTo(List.of("SEWING")));
        OFFICER.get(path + "?skill=SEWING").statusCode(200);
    }

    @Test
    void enrolmentsAreFoundByPersonFamilyAndPlace() {
        String course = Town.course(3, 1, 0);
        UUID one = Town.person("15.01.02.2002");
        UUID two = Town.person("15.01.02.2003");
        String first = Town.enrolled(course, one);
        String second = Town.enrolled(Town.course(3, 1, 0), one);
        String other = Town.enrolled(course, two);
        Api facilitator = Api.as("facilitator", "15.01.02");
        facilitator
                .get("/v1/enrolments?personId=" + one)
                .statusCode(200)
                .body("items.id", equalTo(List.of(first, second)));
        String family = facilitator.get("/v1/enrolments/" + other).extract().path("familyId");
        facilitator.get("/v1/enrolments?familyId=" + family).body("items.id", equalTo(List.of(other)));
        facilitator
                .get("/v1/enrolments?regionCode=15.01.02.2002&skill=SEWING&state=ENROLLED&limit=500")
                .body("items.id", equalTo(List.of(first, second)));
        facilitator.get("/v1/enrolments?personId=" + one + "&state=DROPPED").body("items", empty());
        facilitator.get("/v1/enrolments?personId=" + one + "&skill=WELDING").body("items", empty());
        facilitator.get("/v1/enrolments?regionCode=15.01.03").body("items", empty());
        String next = facilitator
                .get("/v1/enrolments?limit=1&personId=" + one)
                .body("items.id", equalTo(List.of(first)))
                .extract()
                .path("next");
        facilitator
                .get("/v1/enrolments?limit=1&personId=" + one + "&cursor=" + next)
                .body("items.id", equalTo(List.of(second)));
        Api.as("facilitator", "15.01.03").get("/v1/enrolments?personId=" + one).body("items", empty());
    }

    @Test
    void aPersonOutsideTheAreaCannotBeEnrolled() {
        UUID stranger = Town.person("53.15.05.2003");
        Town.enrol(Town.course(1, 1, 0), stranger).spec(refused(422, "unknown-person"));
    }

    @Test
    void aStaleOrMissingEntityTagChangesNothing() {
        String course = Town.course(1, 1, 0);
        String enrolment = Town.enrolled(course, Town.person(VILLAGE));
        Map<String, String> drop = Map.of("on", "2020-01-28", "reason", "OTHER");
        OFFICER.command("/v1/enrolments/" + enrolment + "/drop", "\"7\"", drop).spec(refused(412, "stale-etag"));
        OFFICER.post("/v1/enrolments/" + enrolment + "/drop", drop).spec(refused(428, "if-match-required"));
        OFFICER.get("/v1/enrolments/" + enrolment).body("state", equalTo("ENROLLED"));
    }

    @Test
    void theSameKeyGivesTheFirstAnswerAndAnotherBodyIsRefused() {
        String course = Town.course(3, 1, 0);
        UUID person = Town.person(VILLAGE);
        String key = UUID.randomUUID().toString();
        String first = created(enrolWith(key, course, person).then());
        enrolWith(key, course, person)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("id", equalTo(first));
        enrolWith(key, course, Town.person(VILLAGE)).then().spec(refused(422, "idempotency-key-reused"));
        OFFICER.get("/v1/courses/" + course + "/enrolments").body("items", hasSize(1));
    }

    private static Response enrolWith(String key, String course, UUID person) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.of("district-officer", "15.01"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of("personId", person.toString(), "on", "2020-01-20"))
                .post("/v1/courses/" + course + "/enrolments");
    }

    @Test
    void onlyOfficersAndFacilitatorsOfTheDistrictManage() {
        String course = Town.course(1, 1, 0);
        UUID person = Town.person(VILLAGE);
        for (String role : List.of("auditor", "approver", "village-officer", "integrator", "bank", "operator")) {
            Api.as(role, "15.01")
                    .post("/v1/courses/" + course + "/enrolments", Map.of("personId", person.toString()))
                    .spec(refused(403, "role-not-allowed"));
        }
        Api.as("facilitator", "15.01")
                .post("/v1/courses/" + course + "/enrolments", Map.of("personId", person.toString()))
                .statusCode(201);
        Api.as("bank", "15.01").get("/v1/courses").statusCode(403);
    }
}
