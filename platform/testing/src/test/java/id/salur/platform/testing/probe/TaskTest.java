package id.salur.platform.testing.probe;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.security.SystemScope;
import id.salur.platform.task.NewTask;
import id.salur.platform.task.NewTask.Subject;
import id.salur.platform.task.TaskState;
import id.salur.platform.task.Tasks;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.KafkaResource;
import id.salur.platform.testing.PostgresResource;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.Tokens;
import id.salur.platform.testing.TokensResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who sees what is to be done, and how often it is asked for. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
class TaskTest {
    private static final LocalDate DUE = LocalDate.parse("2019-05-01");

    @Inject
    Tasks tasks;

    private static List<Subject> things(String... regions) {
        return Stream.of(regions)
                .map(region -> new Subject(UUID.randomUUID(), region))
                .toList();
    }

    private int open(String kind, String role, List<Subject> about) {
        return open(new NewTask(kind, role, null, "thing", about, DUE));
    }

    private int open(NewTask task) {
        return SystemScope.call(() -> tasks.open(task));
    }

    private int end(String kind, Subject about, TaskState how) {
        return SystemScope.call(() -> tasks.end(kind, List.of(about.id()), how));
    }

    @Test
    void aTaskIsForItsRoleInItsArea() {
        List<Subject> about = things("91.01.01.2001", "91.01.01.2002", "91.02.01.2001");
        assertEquals(3, open("CHECK_THING", "facilitator", about));
        Api here = Api.as("facilitator", "91.01");
        here.get("/v1/tasks?kind=CHECK_THING")
                .statusCode(200)
                .body("items.regionCode", contains("91.01.01.2001", "91.01.01.2002"))
                .body("items[0].subjectId", equalTo(about.get(0).id().toString()))
                .body("items[0].subjectType", equalTo("thing"))
                .body("items[0].role", equalTo("facilitator"))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].dueOn", equalTo("2019-05-01"))
                .body("items[0].endedAt", nullValue());
        here.get("/v1/tasks?regionCode=91.01.01.2002").body("items", hasSize(1));
        here.get("/v1/tasks?regionCode=91.02").body("items", empty());
        here.get("/v1/tasks?regionCode=91.01&kind=CHECK_ANOTHER").body("items", empty());
        here.get("/v1/tasks?regionCode=91.01&dueUntil=2019-04-30").body("items", empty());
        here.get("/v1/tasks?regionCode=91.01&dueUntil=2019-05-01").body("items", hasSize(2));
        here.get("/v1/tasks?subjectId=" + about.get(1).id()).body("items", hasSize(1));
        here.get("/v1/tasks?subjectId=" + about.get(2).id()).body("items", empty());
        Api.as("approver", "91.01").get("/v1/tasks?regionCode=91.01").body("items", empty());
        Api.as("bank", "91.01").get("/v1/tasks").statusCode(403);
    }

    @Test
    void whoHasTwoRolesSeesBothOrOne() {
        open("CHECK_THING", "facilitator", things("91.03.01.2001"));
        open("APPROVE_THING", "approver", things("91.03.01.2000"));
        Api both = Api.with(Tokens.of(List.of("facilitator", "approver"), List.of("91.03"), "two"));
        both.get("/v1/tasks").body("items.kind", contains("APPROVE_THING", "CHECK_THING"));
        both.get("/v1/tasks?role=approver").body("items.kind", contains("APPROVE_THING"));
        both.get("/v1/tasks?role=district-officer").body("items", empty());
    }

    @Test
    void aTaskOfOnePostIsShownToItsHolderOnly() {
        open(new NewTask("CHECK_THING", "approver", "head-1", "thing", things("91.04.01.2001"), DUE));
        Api.with(Tokens.of(List.of("approver"), List.of("91.04"), "head-1"))
                .get("/v1/tasks")
                .body("items.post", contains("head-1"));
        Api.with(Tokens.of(List.of("approver"), List.of("91.04"), "head-2"))
                .get("/v1/tasks")
                .body("items", empty());
    }

    @Test
    void oneIsOpenPerKindAndThing() {
        List<Subject> about = things("91.05.01.2001");
        assertEquals(1, open("CHECK_THING", "facilitator", about));
        assertEquals(0, open("CHECK_THING", "facilitator", about));
        assertEquals(1, open("CHECK_OTHER", "facilitator", about));
        assertEquals(1, end("CHECK_THING", about.get(0), TaskState.DONE));
        assertEquals(0, end("CHECK_THING", about.get(0), TaskState.CANCELLED));
        Api officer = Api.as("facilitator", "91.05");
        officer.get("/v1/tasks").body("items.kind", contains("CHECK_OTHER"));
        officer.get("/v1/tasks?state=DONE")
                .body("items.kind", contains("CHECK_THING"))
                .body("items[0].endedAt", notNullValue());
        officer.get("/v1/tasks?state=CANCELLED").body("items", empty());
        assertEquals(1, open("CHECK_THING", "facilitator", about));
    }

    @Test
    void aPageGoesOnWhereTheLastEnded() {
        open("CHECK_THING", "facilitator", things("91.06.01.2001", "91.06.01.2002", "91.06.01.2003"));
        Api here = Api.as("facilitator", "91.06");
        String next = here.get("/v1/tasks?limit=2")
                .body("items.regionCode", contains("91.06.01.2001", "91.06.01.2002"))
                .extract()
                .path("next");
        here.get("/v1/tasks?limit=2&cursor=" + next)
                .body("items.regionCode", contains("91.06.01.2003"))
                .body("next", nullValue());
        here.get("/v1/tasks?cursor=moon").statusCode(400);
        here.get("/v1/tasks?limit=0").statusCode(400);
    }

    @Test
    void aTaskGoesWithWhatItIsAbout() {
        List<Subject> about = things("91.07.01.2001");
        open("CHECK_THING", "facilitator", about);
        SystemScope.run(() -> tasks.move(about.get(0).id(), "91.08.01.2001"));
        Api.as("facilitator", "91.07").get("/v1/tasks").body("items", empty());
        Api.as("facilitator", "91.08").get("/v1/tasks").body("items", hasSize(1));
    }

    @Test
    void theServiceEndsTasksAndDeletesNone() {
        assertEquals("f", Sql.text("select has_table_privilege('salur_app', 'task', 'DELETE')"));
    }
}
