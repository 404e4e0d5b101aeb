package id.salur.training;

import static id.salur.platform.testing.Api.created;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the tests need around a course: families that the registry told of, providers, courses, and a look at the tables. */
public final class Town {
    public static final String TOPIC = "salur.registry.family";
    public static final String REGISTERED = "salur.registry.family.registered.v1";
    public static final String CHANGED = "salur.registry.family.changed.v1";
    public static final String VILLAGE = "15.01.19.2007";
    public static final Api OFFICER = Api.as("district-officer", "15.01");

    private Town() {}

    public static String family(UUID family, long version, String village, UUID... persons) {
        String ids =
                List.of(persons).stream().map(person -> "\"" + person + "\"").collect(Collectors.joining(","));
        return "{\"familyId\":\"%s\",\"version\":%d,\"regionCode\":\"%s\",\"persons\":[%s],\"components\":[]}"
                .formatted(family, version, village, ids);
    }

    /** A person in a new family that has arrived here. */
    public static UUID person(String village) {
        UUID person = UUID.randomUUID();
        UUID family = UUID.randomUUID();
        TestEvents.send(TOPIC, REGISTERED, family.toString(), family(family, 1, village, person));
        Sql.until("select count(*) from family_member where person_id = '" + person + "'", 1);
        return person;
    }

    public static String course(int seats, int sessions, int minimum) {
        String provider = OFFICER.create(
                "/v1/providers",
                Map.of("name", "BLK " + UUID.randomUUID(), "kind", "TRAINING_CENTRE", "regionCode", "15.01"));
        return OFFICER.create("/v1/courses", newCourse(provider, seats, sessions, minimum));
    }

    public static Map<String, Object> newCourse(String provider, int seats, int sessions, int minimum) {
        return Map.of(
                "skill",
                "SEWING",
                "providerId",
                provider,
                "regionCode",
                "15.01",
                "title",
                "Menjahit dasar",
                "seats",
                seats,
                "startsOn",
                "2020-02-03",
                "endsOn",
                "2020-02-14",
                "sessions",
                sessions,
                "minimumAttendancePercent",
                minimum);
    }

    public static ValidatableResponse enrol(String course, UUID person) {
        return OFFICER.post(
                "/v1/courses/" + course + "/enrolments", Map.of("personId", person.toString(), "on", "2020-01-20"));
    }

    public static String enrolled(String course, UUID person) {
        return created(enrol(course, person));
    }

    public static ValidatableResponse attend(String course, int session, String... present) {
        return OFFICER.post(
                "/v1/courses/" + course + "/attendances",
                Map.of("session", session, "on", "2020-02-04", "present", List.of(present)));
    }

    /** An enrolment that was completed on 2020-02-14. */
    public static String completed(UUID person) {
        String course = course(5, 1, 100);
        String enrolment = enrolled(course, person);
        attend(course, 1, enrolment).statusCode(201);
        OFFICER.command("/v1/enrolments/" + enrolment + "/complete", "\"1\"", Map.of("on", "2020-02-14"))
                .statusCode(200);
        return enrolment;
    }
}
