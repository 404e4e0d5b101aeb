package id.salur.training;

import static id.salur.training.Town.OFFICER;
import static id.salur.training.Town.VILLAGE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import id.salur.platform.testing.TestEvents.Seen;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class TrainingJourneyTest {
    private static final String TOPIC = "salur.training.participation";

    private static List<Seen> eventsOf(UUID person, int expected) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> seen(person).size() >= expected);
        return seen(person);
    }

    private static List<Seen> seen(UUID person) {
        return TestEvents.received(TOPIC).stream()
                .filter(event -> event.key().equals(person.toString()))
                .toList();
    }

    @Test
    void fromASeatToABusiness() {
        UUID person = Town.person(VILLAGE);
        String course = Town.course(2, 10, 80);
        String enrolment = Town.enrolled(course, person);
        OFFICER.get("/v1/courses/" + course).body("taken", equalTo(1)).header("ETag", "\"2\"");
        for (int session = 1; session <= 8; session++) {
            Town.attend(course, session, enrolment).statusCode(201).body("present", equalTo(1));
        }
        String etag = OFFICER.get("/v1/enrolments/" + enrolment)
                .statusCode(200)
                .body("attended", equalTo(8))
                .body("availableActions", equalTo(List.of("COMPLETE", "DROP")))
                .body("attendancePercent", nullValue())
                .extract()
                .header("ETag");
        OFFICER.command("/v1/enrolments/" + enrolment + "/complete", etag, Map.of("on", "2020-02-14"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("COMPLETED"))
                .body("attendancePercent", equalTo(80));
        OFFICER.post(
                        "/v1/enrolments/" + enrolment + "/equipment",
                        Map.of("item", "Mesin jahit", "quantity", 1, "on", "2020-02-17"))
                .statusCode(201)
                .body("on", equalTo("2020-02-17"));
        OFFICER.post("/v1/enrolments/" + enrolment + "/business", Map.of("kind", "Usaha jahit", "on", "2020-03-02"))
                .statusCode(201);
        OFFICER.get("/v1/enrolments/" + enrolment + "/equipment").body("items", hasSize(1));
        OFFICER.get("/v1/enrolments/" + enrolment + "/business").body("kind", equalTo("Usaha jahit"));
        OFFICER.get("/v1/courses/" + course + "/enrolments").body("items.id", hasItem(enrolment));

        List<Seen> events = eventsOf(person, 4);
        assertEquals(
                List.of(
                        "salur.training.participation.enrolled.v1",
                        "salur.training.participation.completed.v1",
                        "salur.training.equipment.granted.v1",
                        "salur.training.business.started.v1"),
                events.stream().map(Seen::type).toList());
        events.forEach(ContractAssert::conforms);
    }

    @Test
    void aSeatGivenUpIsFreeAtOnceAndThePersonMayComeBack() {
        UUID first = Town.person(VILLAGE);
        UUID second = Town.person(VILLAGE);
        String course = Town.course(1, 1, 100);
        String enrolment = Town.enrolled(course, first);
        Town.enrol(course, first).spec(Api.refused(409, "already-enrolled"));
        Town.enrol(course, second).spec(Api.refused(409, "course-full")).body("seats", equalTo(1));
        OFFICER.command(
                        "/v1/enrolments/" + enrolment + "/drop",
                        "\"1\"",
                        Map.of("on", "2020-01-28", "reason", "FOUND_WORK"))
                .statusCode(200)
                .body("state", equalTo("DROPPED"));
        String other = Town.enrolled(course, second);
        OFFICER.command("/v1/enrolments/" + other + "/drop", "\"1\"", Map.of("on", "2020-01-29", "reason", "MOVED"))
                .statusCode(200);
        Town.enrol(course, first).statusCode(201);
        assertEquals(1, Sql.number("select taken from course where id = '" + course + "'"));
        List<Seen> events = eventsOf(first, 3);
        assertEquals("salur.training.participation.dropped.v1", events.get(1).type());
        events.forEach(ContractAssert::conforms);
    }

    @Test
    void completionNeedsAttendanceAndWhatFollowsNeedsCompletion() {
        UUID person = Town.person(VILLAGE);
        String course = Town.course(2, 3, 67);
        String enrolment = Town.enrolled(course, person);
        Town.attend(course, 1, enrolment).statusCode(201);
        Town.attend(course, 2, enrolment).statusCode(201);
        for (String shown : List.of("/v1/enrolments/" + enrolment, "/v1/courses/" + course + "/enrolments")) {
            String item = shown.endsWith("s") ? "items[0]." : "";
            OFFICER.get(shown)
                    .body(item + "availableActions", equalTo(List.of("DROP")))
                    .body(item + "unavailableActions[0].reason", equalTo("attendance-too-low"));
            Api.as("facilitator", "15.01.19")
                    .get(shown)
                    .body(item + "availableActions", hasSize(0))
                    .body(item + "unavailableActions.reason", equalTo(List.of("outside-area", "outside-area")));
        }
        Api.as("facilitator", "15.01.19")
                .command("/v1/enrolments/" + enrolment + "/complete", "\"1\"", Map.of("on", "2020-02-14"))
                .spec(Api.refused(403, "outside-area"));
        OFFICER.command("/v1/enrolments/" + enrolment + "/complete", "\"1\"", Map.of("on", "2020-02-14"))
                .spec(Api.refused(409, "attendance-too-low"))
                .body("percent", equalTo(66))
                .body("minimum", equalTo(67));
        OFFICER.post(
                        "/v1/enrolments/" + enrolment + "/equipment",
                        Map.of("item", "Mesin jahit", "quantity", 1, "on", "2020-02-17"))
                .spec(Api.refused(409, "not-completed"));
        OFFICER.post("/v1/enrolments/" + enrolment + "/business", Map.of("kind", "Usaha jahit", "on", "2020-03-02"))
                .spec(Api.refused(409, "not-completed"));
        assertEquals(1, seen(person).size() + Sql.number("select count(*) from outbox where key = '" + person + "'"));

        String done = Town.completed(Town.person(VILLAGE));
        OFFICER.post(
                        "/v1/enrolments/" + done + "/equipment",
                        Map.of("item", "Mesin jahit", "quantity", 1, "on", "2020-02-13"))
                .spec(Api.refused(422, "date-before-completion"));
        OFFICER.post("/v1/enrolments/" + done + "/business", Map.of("kind", "Usaha jahit", "on", "2020-03-02"))
                .statusCode(201);
        OFFICER.post("/v1/enrolments/" + done + "/business", Map.of("kind", "Warung", "on", "2020-03-03"))
                .spec(Api.refused(409, "business-already-started"));
        OFFICER.command("/v1/enrolments/" + done + "/drop", "\"2\"", Map.of("on", "2020-03-03", "reason", "OTHER"))
                .spec(Api.refused(409, "illegal-transition"));
    }

    @Test
    void attendanceIsForPeopleInTheCourseOnItsDays() {
        UUID person = Town.person(VILLAGE);
        String course = Town.course(2, 3, 0);
        String enrolment = Town.enrolled(course, person);
        String stranger = UUID.randomUUID().toString();
        Town.attend(course, 1, enrolment, stranger)
                .spec(Api.refused(422, "unknown-enrolment"))
                .body("enrolments", equalTo(List.of(stranger)));
        assertEquals(0, Sql.number("select count(*) from attendance where enrolment_id = '" + enrolment + "'"));
        Town.attend(course, 4, enrolment).spec(Api.refused(422, "unknown-session"));
        OFFICER.post(
                        "/v1/courses/" + course + "/attendances",
                        Map.of("session", 1, "on", "2020-03-01", "present", List.of(enrolment)))
                .spec(Api.refused(422, "date-outside-course"));
        Town.attend(course, 1, enrolment).statusCode(201);
        Town.attend(course, 1).statusCode(201).body("present", equalTo(0)).body("absent", equalTo(1));
        OFFICER.get("/v1/enrolments/" + enrolment).body("attended", equalTo(0));
    }

    @Test
    void wrongCoursesAreRefusedWithAReason() {
        String provider = OFFICER.create(
                "/v1/providers", Map.of("name", "BLK " + UUID.randomUUID(), "kind", "AGENCY", "regionCode", "15.01"));
        for (String region : List.of("00", "05", "15.00", "15.01.00", "15.01.01.0001")) {
            OFFICER.post("/v1/providers", Map.of("name", "BLK", "kind", "AGENCY", "regionCode", region))
                    .spec(Api.refused(422, "unknown-region"))
                    .body("region", equalTo(region));
        }
        OFFICER.post("/v1/providers", Map.of("name", "BLK", "kind", "CIRCUS", "regionCode", "15.01"))
                .spec(Api.refused(400, "invalid-request"))
                .body("violations.field", equalTo(List.of("kind")));
        for (String name : List.of("=1+1", "\u3164", "\uff1d1+1", "...")) {
            OFFICER.post("/v1/providers", Map.of("name", name, "kind", "AGENCY", "regionCode", "15.01"))
                    .statusCode(400)
                    .body("violations.field", equalTo(List.of("name")))
                    .body("violations[0].message", startsWith("must be a name"));
        }
        Map<String, Object> good = Town.newCourse(provider, 1, 1, 0);
        refused(with(good, "skill", "FLYING"), 422, "unknown-skill");
        refused(with(good, "providerId", UUID.randomUUID().toString()), 422, "unknown-provider");
        refused(with(good, "endsOn", "2020-02-01"), 422, "course-dates");
        refused(with(good, "seats", 0), 400, "invalid-request");
        refused(with(good, "regionCode", "1501"), 400, "invalid-request");
        refused(with(good, "startsOn", "3 Feb"), 400, "malformed-json");
        refused(with(good, "regionCode", "15.00"), 422, "unknown-region");
        refused(with(good, "regionCode", "53.15"), 403, "outside-area");
        Town.enrol(Town.course(1, 1, 0), UUID.randomUUID()).spec(Api.refused(422, "unknown-person"));
    }

    private static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
        Map<String, Object> copy = new java.util.HashMap<>(map);
        copy.put(name, value);
        return copy;
    }

    private static void refused(Map<String, Object> course, int status, String slug) {
        OFFICER.post("/v1/courses", course).spec(Api.refused(status, slug));
    }

    @Test
    void skillsAreSeededOnceAndOpenForMore() {
        OFFICER.get("/v1/skills?limit=500").statusCode(200).body("items.code", hasItem("SEWING"));
        String next = OFFICER.get("/v1/skills?limit=2")
                .body("items", hasSize(2))
                .extract()
                .path("next");
        OFFICER.get("/v1/skills?limit=500&cursor=" + next).body("items[0].code", equalTo("BEAUTY_MAKEUP"));
        Map<String, String> batik = Map.of("code", "BATIK", "nameId", "Membatik", "nameEn", "Batik making");
        OFFICER.post("/v1/skills", batik).statusCode(201);
        OFFICER.post("/v1/skills", batik).spec(Api.refused(409, "already-exists"));
        assertTrue(Sql.number("select rows from loaded_fact where name = 'facts/training-fields.csv'") > 0);
    }
}
