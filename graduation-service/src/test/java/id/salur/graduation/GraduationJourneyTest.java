package id.salur.graduation;

import static id.salur.graduation.Family.APPROVER;
import static id.salur.graduation.Family.FACILITATOR;
import static id.salur.graduation.Family.OFFICER;
import static id.salur.graduation.Family.etag;
import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.until;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import id.salur.platform.testing.TestEvents.Seen;
import id.salur.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class GraduationJourneyTest {
    private static final String TOPIC = "salur.graduation.case";

    private static List<Seen> eventsOf(Family family, int expected) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> seen(family).size() >= expected);
        List<Seen> events = seen(family);
        events.forEach(ContractAssert::conforms);
        return events;
    }

    private static List<Seen> seen(Family family) {
        return TestEvents.received(TOPIC).stream()
                .filter(event -> event.key().equals(family.id().toString()))
                .toList();
    }

    @Test
    void aFamilyThatStandsOnItsOwnWithdrawsSignsAndIsConfirmedByAnotherPerson() {
        Family family = Family.somewhere();
        String id = family.ready();
        Api both = Api.with(Tokens.of(List.of("facilitator", "approver"), List.of("15.01"), "facilitator"));
        both.command("/v1/cases/" + id + "/confirm", etag(id), Map.of("effectiveOn", "2020-04-01"))
                .spec(refused(409, "same-person"));
        APPROVER.command("/v1/cases/" + id + "/confirm", etag(id), Map.of("effectiveOn", "2020-03-01"))
                .spec(refused(422, "date-before-opening"));
        String task = "/v1/tasks?subjectId=" + id;
        APPROVER.get(task).body("items.kind", contains("DECIDE_GRADUATION"));
        OFFICER.get(task).body("items", hasSize(0));
        Api.as("approver", "53.15").get(task).body("items", hasSize(0));
        APPROVER.command("/v1/cases/" + id + "/confirm", etag(id), Map.of("effectiveOn", "2020-04-01"))
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("declaredBy", equalTo("facilitator"))
                .body("decidedBy", equalTo("approver"))
                .body("effectiveOn", equalTo("2020-04-01"));
        APPROVER.get(task).body("items", hasSize(0));
        APPROVER.get(task + "&state=DONE").body("items", hasSize(1));
        List<Seen> events = eventsOf(family, 2);
        assertEquals(
                List.of("salur.graduation.candidate.v1", "salur.graduation.confirmed.v1"),
                events.stream().map(Seen::type).toList());
        JsonPath confirmed = JsonPath.from(events.get(1).body());
        assertEquals(id, confirmed.getString("caseId"));
        assertEquals("MANDIRI", confirmed.getString("kind"));
        assertEquals("2020-04-01", confirmed.getString("effectiveOn"));

        Family.takenIn(family.business("2020-03-20"));
        assertEquals(1, Sql.number("select count(*) from graduation_case where family_id = '" + family.id() + "'"));
        Family.takenIn(family.ended(9));
        assertEquals(1, Sql.number(family.cases("MANDIRI", "CONFIRMED")));
    }

    @Test
    void aFamilyWithoutAComponentGraduatesByTheRecheck() {
        Family family = Family.somewhere();
        family.started(2);
        family.rechecked("GRADUATION_CANDIDATE", "2020-02-11T03:00:00Z");
        until(family.cases("ALAMIAH", "READY"), 1);
        JsonPath found = family.onlyCase("ALAMIAH");
        assertEquals(List.of("NO_COMPONENT_LEFT"), found.getList("criteria.code"));
        assertEquals("2020-02-10", found.getString("openedOn"));
        String id = found.getString("id");
        FACILITATOR
                .command("/v1/cases/" + id + "/declaration", etag(id), Map.of("signedOn", "2020-03-10"))
                .spec(refused(409, "declaration-not-needed"));
        APPROVER.command("/v1/cases/" + id + "/confirm", etag(id), Map.of("effectiveOn", "2020-04-01"))
                .statusCode(200);
        assertEquals("salur.graduation.confirmed.v1", eventsOf(family, 2).get(1).type());
    }

    @Test
    void whatIsNotReadyIsNotConfirmedAndWhatIsDecidedStays() {
        Family family = Family.somewhere();
        family.started(2);
        family.business("2020-03-02");
        until(family.cases("MANDIRI", "OPEN"), 1);
        String id = family.onlyCase("MANDIRI").getString("id");
        APPROVER.get("/v1/cases/" + id)
                .body("availableActions", contains("REJECT"))
                .body("unavailableActions.action", contains("DECLARE", "CONFIRM"))
                .body("unavailableActions.reason", contains("role-not-allowed", "criteria-not-met"));
        APPROVER.command("/v1/cases/" + id + "/confirm", etag(id), Map.of("effectiveOn", "2020-04-01"))
                .spec(refused(409, "criteria-not-met"))
                .body("missing", contains("TRAINING_COMPLETED", "EQUIPMENT_GRANTED", "DECLARATION_SIGNED"));
        family.declares("MANDIRI");
        FACILITATOR
                .command("/v1/cases/" + id + "/declaration", etag(id), Map.of("signedOn", "2020-03-11"))
                .spec(refused(409, "already-declared"));
        APPROVER.command("/v1/cases/" + id + "/reject", etag(id), Map.of("reason", "Usaha belum berjalan"))
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        APPROVER.command("/v1/cases/" + id + "/confirm", etag(id), Map.of("effectiveOn", "2020-04-01"))
                .spec(refused(409, "illegal-transition"));
        Family.takenIn(family.suspended(3));
        assertEquals(0, Sql.number(family.cases("MANDIRI", "OPEN")));
        family.business("2020-05-02");
        until(family.cases("MANDIRI", "OPEN"), 1);
    }

    @Test
    void aStaleEntityTagOrAnotherRoleOrAreaChangesNothing() {
        Family family = Family.somewhere();
        String id = family.ready();
        Map<String, String> body = Map.of("effectiveOn", "2020-04-01");
        String path = "/v1/cases/" + id + "/confirm";
        APPROVER.command(path, "\"1\"", body).spec(refused(412, "stale-etag"));
        APPROVER.post(path, body).spec(refused(428, "if-match-required"));
        for (String role : List.of("facilitator", "district-officer", "auditor", "integrator", "operator")) {
            Api.as(role, "15.01").command(path, etag(id), body).spec(refused(403, "role-not-allowed"));
        }
        Api elsewhere = Api.as("approver", "53.15");
        elsewhere.command(path, etag(id), body).statusCode(404);
        elsewhere.get("/v1/cases/" + id).statusCode(404);
        elsewhere.get("/v1/cases?familyId=" + family.id()).body("items", hasSize(0));
        elsewhere.get("/v1/cases/counts?regionCode=15.01").body("total", equalTo(0));
        assertEquals(1, Sql.number(family.cases("MANDIRI", "READY")));
        OFFICER.get("/v1/cases/counts?regionCode=15.01&programme=PKH")
                .statusCode(200)
                .body("kinds.MANDIRI.READY", greaterThanOrEqualTo(1))
                .body("states.READY", greaterThanOrEqualTo(1));
        Api.as("auditor", "15")
                .get("/v1/cases?state=READY&kind=MANDIRI&limit=1")
                .body("items", hasSize(1));
        for (String wrong : List.of("state=DONE", "kind=OTHER", "familyId=1", "cursor=!", "limit=501")) {
            OFFICER.get("/v1/cases?" + wrong).statusCode(400);
        }
    }
}
