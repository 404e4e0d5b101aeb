package id.salur.graduation;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;

/** A family of the tests: what the registry and training say of it, and what became of its cases. */
public record Family(UUID id, UUID person, UUID enrolment, String village) {
    public static final String REGISTRY = "salur.registry.family";
    public static final String TRAINING = "salur.training.participation";
    public static final String VILLAGE = "15.01.19.2007";
    public static final Api OFFICER = Api.as("district-officer", "15.01");
    public static final Api FACILITATOR = Api.as("facilitator", "15.01");
    public static final Api APPROVER = Api.as("approver", "15.01");

    public static Family somewhere() {
        return new Family(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), VILLAGE);
    }

    /** A word of the test tables becomes its event. */
    public UUID happens(String what) {
        return switch (what) {
            case "MEMBERSHIP" -> started(2);
            case "COMPLETED" -> completed("2020-02-14");
            case "EQUIPMENT" -> equipment("2020-02-17");
            case "BUSINESS" -> business("2020-03-02");
            default -> throw new IllegalArgumentException(what);
        };
    }

    public UUID started(long version) {
        return membership("started", version, "\"startedOn\":\"2020-01-01\"");
    }

    public UUID suspended(long version) {
        return membership("suspended", version, "\"on\":\"2020-02-01\",\"reasons\":[\"DESIL_TOO_HIGH\"]");
    }

    public UUID ended(long version) {
        return membership("ended", version, "\"endedOn\":\"2020-04-01\",\"reasons\":[\"MOVED_OUT\"]");
    }

    private UUID membership(String what, long version, String rest) {
        return TestEvents.send(
                REGISTRY,
                "salur.registry.membership." + what + ".v1",
                id.toString(),
                "{\"familyId\":\"%s\",\"version\":%d,\"programme\":\"PKH\",\"regionCode\":\"%s\",%s}"
                        .formatted(id, version, village, rest));
    }

    public UUID moved(long version, String to) {
        return TestEvents.send(
                REGISTRY,
                "salur.registry.family.changed.v1",
                id.toString(),
                "{\"familyId\":\"%s\",\"version\":%d,\"regionCode\":\"%s\",\"persons\":[\"%s\"],\"components\":[]}"
                        .formatted(id, version, to, person));
    }

    public UUID rechecked(String decision, String decidedAt) {
        return TestEvents.send(
                REGISTRY, "salur.registry.eligibility.rechecked.v1", id.toString(), recheck(decision, decidedAt));
    }

    public String recheck(String decision, String decidedAt) {
        return """
                {"recheckId":"%s","familyId":"%s","programme":"PKH","regionCode":"%s","asOf":"2020-02-10",
                 "decision":"%s","reasons":[],"policyVersion":"1","facts":{"desil":2,"components":{}},
                 "causeId":"%s","causeType":"salur.disbursement.payment.settled.v1",
                 "causedAt":"%s","decidedAt":"%s"}""".formatted(UUID.randomUUID(), id, village, decision, UUID.randomUUID(), decidedAt, decidedAt);
    }

    public UUID completed(String on) {
        return trained(
                "participation.completed",
                "\"courseId\":\"" + UUID.randomUUID() + "\",\"attendancePercent\":90,\"on\":\"" + on + "\"");
    }

    public UUID equipment(String on) {
        return trained(
                "equipment.granted",
                "\"grantId\":\"" + UUID.randomUUID() + "\",\"item\":\"Mesin jahit\",\"quantity\":1,\"on\":\"" + on
                        + "\"");
    }

    public UUID business(String on) {
        return trained(
                "business.started",
                "\"businessId\":\"" + UUID.randomUUID() + "\",\"kind\":\"Usaha jahit\",\"on\":\"" + on + "\"");
    }

    private UUID trained(String what, String rest) {
        return TestEvents.send(
                TRAINING,
                "salur.training." + what + ".v1",
                person.toString(),
                "{\"enrolmentId\":\"%s\",\"personId\":\"%s\",\"familyId\":\"%s\",\"regionCode\":\"%s\",\"skill\":\"SEWING\",%s}"
                        .formatted(enrolment, person, id, village, rest));
    }

    /** Waits until the service has taken an event in. */
    public static void takenIn(UUID event) {
        Sql.until("select count(*) from inbox where event_id = '" + event + "'", 1);
    }

    /** Number of its cases in a state. */
    public String cases(String kind, String state) {
        return "select count(*) from graduation_case where family_id = '%s' and kind = '%s' and state = '%s'"
                .formatted(id, kind, state);
    }

    /** Its only case of a kind, with criteria. */
    public JsonPath onlyCase(String kind) {
        String caseId = OFFICER.get("/v1/cases?familyId=" + id + "&kind=" + kind)
                .statusCode(200)
                .extract()
                .path("items[0].id");
        return OFFICER.get("/v1/cases/" + caseId).statusCode(200).extract().jsonPath();
    }

    /** The facilitator records its declaration; answers the case's id. */
    public String declares(String kind) {
        JsonPath found = onlyCase(kind);
        String caseId = found.getString("id");
        FACILITATOR
                .command(
                        "/v1/cases/" + caseId + "/declaration",
                        "\"" + found.getLong("version") + "\"",
                        Map.of("signedOn", "2020-03-10"))
                .statusCode(200);
        return caseId;
    }

    /** A MANDIRI case in state READY; answers its id. */
    public String ready() {
        started(2);
        completed("2020-02-14");
        equipment("2020-02-17");
        business("2020-03-02");
        Sql.until(cases("MANDIRI", "OPEN"), 1);
        String caseId = declares("MANDIRI");
        Sql.until(cases("MANDIRI", "READY"), 1);
        return caseId;
    }

    public static String etag(String caseId) {
        return OFFICER.get("/v1/cases/" + caseId).extract().header("ETag");
    }
}
