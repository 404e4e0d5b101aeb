package id.salur.launcher.journey;

import static id.salur.launcher.journey.Stillness.until;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.launcher.demo.steps.Payout;
import id.salur.launcher.demo.steps.Payout.ResultFile;
import id.salur.launcher.demo.steps.Resident;
import id.salur.launcher.demo.steps.Road;
import id.salur.launcher.demo.steps.Walk;
import id.salur.launcher.journey.Database.Hold;
import id.salur.launcher.journey.Processes.Killed;
import id.salur.launcher.journey.Processes.Paused;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** What docs/flow.md says of kills, by killing: each test pays one stage of Manggarai Barat's 2019 and checks the books. */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@SuppressWarnings("try") // what is held or paused is not spoken to, only let go
class KillIT {

    /** Empty rows, which are none: more than the service reads before it looks at the first row. */
    private static final int READ_AHEAD = 1 << 16;

    private static final String NAME = "kill";
    private static final String AREA = "53.15";
    private static final int FAMILIES = 240;

    private final RunningStack stack;
    private final Database registry;
    private final Database disbursement;
    private final Walk walk;
    private final Books books;

    KillIT(RunningStack stack) {
        this.stack = stack;
        this.registry = stack.database("registry");
        this.disbursement = stack.database("disbursement");
        Road road = stack.road(NAME);
        this.walk = new Walk(road, AREA, "Manggarai Barat", 2019);
        this.books = new Books(stack, road, walk, AREA);
    }

    @BeforeAll
    void familiesAndMoney() {
        walk.admitAndFund(FAMILIES, 5315);
    }

    @Test
    @Order(1)
    void disbursementIsKilledBetweenCommitAndPublish() throws Exception {
        List<ResultFile> banks = released("I", 1).resultFiles();
        Killed killed;
        try (Hold relay = disbursement.holdRelay()) {
            send(banks.get(0));
            assertEquals(banks.get(0).payments(), disbursement.outbox(), "committed and not published");
            killed = stack.processes().kill("disbursement");
        }
        stack.processes().awaitBack(killed);
        until("all is published", () -> disbursement.outbox() == 0);

        try (Paused kafka = stack.processes().pause("kafka")) {
            send(banks.get(1));
            until("the relay has tried", disbursement::relaying);
            await("and what it has not sent stays")
                    .atMost(20, SECONDS)
                    .during(Duration.ofMillis(500))
                    .until(
                            disbursement::outbox,
                            waiting -> waiting == banks.get(1).payments());
            killed = stack.processes().kill("disbursement");
        }
        stack.processes().awaitBack(killed);
        books.check(NAME);
    }

    @Test
    @Order(2)
    void registryIsKilledWhileItTakesPaymentsIn() throws Exception {
        List<ResultFile> banks = released("II", 4).resultFiles();
        Killed killed;
        try (Hold rechecks = registry.hold("recheck")) {
            send(banks.get(0));
            until("registry is in the middle of a batch", () -> registry.waiting("recheck") > 0);
            killed = stack.processes().kill("registry");
        }
        stack.processes().awaitBack(killed);
        books.check(NAME);

        long before = rechecks();
        Killed broker;
        Hold hold = registry.hold("recheck");
        try (hold) {
            send(banks.get(1));
            until("registry is in the middle of a batch", () -> registry.waiting("recheck") > 0);
            try (Paused kafka = stack.processes().pause("kafka")) {
                hold.close();
                until("registry has committed and cannot tell Kafka", () -> rechecks() > before);
                killed = stack.processes().kill("registry");
                broker = stack.processes().kill("kafka"); // else it would still read the offsets from its socket
            }
        }
        stack.processes().awaitBack(broker);
        stack.processes().awaitBack(killed);
        books.check(NAME);
        assertTrue(
                stack.processes().metric("registry", "salur_inbox_events_total", "outcome=\"repeated\"") > 0,
                "the same events came again");
    }

    private static int endOfRow(byte[] bytes, int from) {
        int end = from;
        while (bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    @Test
    @Order(3)
    void postgresCrashesInTheMiddleOfAResultFile() throws Exception {
        Payout stage = released("III", 7);
        List<ResultFile> banks = stage.resultFiles();
        ResultFile file = banks.get(0);
        byte[] bytes = Files.readAllBytes(file.file());
        ResultUpload upload = upload(file);
        ResultUpload.Slow slow = upload.slowly();
        int half = endOfRow(bytes, bytes.length / 2);
        slow.write(Arrays.copyOfRange(bytes, 0, half));
        slow.write("\n".repeat(READ_AHEAD).getBytes(UTF_8));
        until("the service copies the first half", () -> disbursement.writer("result_staging") > 0);
        Processes.killed(disbursement.writer("result_staging"));
        slow.write(Arrays.copyOfRange(bytes, half, bytes.length));
        boolean done = slow.finish() == 201;
        until("PostgreSQL has recovered", () -> disbursement.number("select 1") == 1);
        assertEquals(done ? file.payments() : 0, settled(stage), "payments settled by half a file");

        HttpResponse<String> answer = await("the bank tries again")
                .atMost(60, SECONDS)
                .ignoreExceptions()
                .until(() -> upload.send(file.file()), repeated -> repeated.statusCode() < 500);
        assertEquals(201, answer.statusCode(), answer::body);
        HttpResponse<String> replayed = upload.send(file.file());
        assertEquals(answer.body(), replayed.body(), "the answer to the same key");
        assertEquals(
                "true", replayed.headers().firstValue("Idempotency-Replayed").orElse("false"));
        assertEquals(200, upload(file).send(file.file()).statusCode(), "the same file with another key");
        assertEquals(file.payments(), settled(stage));
        send(banks.get(1));
        books.check(NAME);
    }

    @Test
    @Order(4)
    void registryIsKilledWhileItTakesAGraduationIn() throws Exception {
        List<ResultFile> banks = released("IV", 10).resultFiles();
        Resident family = walk.lastPupil();
        family.leaveSchool("2019-10-01");
        for (ResultFile file : banks) {
            send(file);
        }
        assertEquals("READY", family.awaitCase());
        new Stillness(stack).awaitIt();
        long version = version(family);
        Killed killed;
        try (Hold memberships = registry.hold("membership")) {
            family.confirm("2019-12-01");
            until("registry is about to end the membership", () -> registry.waiting("membership") > 0);
            killed = stack.processes().kill("registry");
        }
        stack.processes().awaitBack(killed);
        books.check(NAME);
        assertEquals("ENDED", family.membership());
        assertEquals(version + 1, version(family), "changes of the family");
        Set<String> ended = stack.topic("salur.registry.family")
                .events("salur.registry.membership.ended.v1", "familyId")
                .get(family.familyId());
        assertEquals(1, ended.size(), "events of the end");
    }

    private Payout released(String name, int month) {
        Payout stage = walk.stage(name, LocalDate.of(2019, month, 15));
        stage.prepare();
        return stage;
    }

    private ResultUpload upload(ResultFile file) {
        return stack.upload(AREA, file.batch(), UUID.randomUUID().toString());
    }

    private void send(ResultFile file) throws IOException, InterruptedException {
        stack.send(AREA, file);
    }

    private long rechecks() throws SQLException {
        return registry.number("select count(*) from recheck");
    }

    private long settled(Payout stage) throws SQLException {
        return disbursement.number(
                "select count(*) from payment where state = 'PAID' and run_id = ?", UUID.fromString(stage.runId()));
    }

    private long version(Resident family) throws SQLException {
        return registry.number("select version from family where id = ?", UUID.fromString(family.familyId()));
    }
}
