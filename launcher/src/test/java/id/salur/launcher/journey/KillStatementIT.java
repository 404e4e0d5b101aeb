package id.salur.launcher.journey;

import static id.salur.launcher.journey.Stillness.until;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.launcher.demo.steps.Payout;
import id.salur.launcher.demo.steps.Payout.ResultFile;
import id.salur.launcher.demo.steps.Road;
import id.salur.launcher.demo.steps.Walk;
import id.salur.launcher.journey.Database.Hold;
import id.salur.launcher.journey.Processes.Killed;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bank answers two stages by one statement, and disbursement dies over it; then two more. */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@SuppressWarnings("try") // what is held is not spoken to, only let go
class KillStatementIT {
    /** Empty rows, which are none: more than the service reads before it looks at the first row. */
    private static final int READ_AHEAD = 1 << 16;

    private static final String NAME = "kill-statement";
    private static final String AREA = "53.19";
    private static final int FAMILIES = 160;

    private final RunningStack stack;
    private final Database disbursement;
    private final Walk walk;
    private final Books books;
    private final List<ResultFile> files = new ArrayList<>();

    KillStatementIT(RunningStack stack) {
        this.stack = stack;
        this.disbursement = stack.database("disbursement");
        Road road = stack.road(NAME);
        this.walk = new Walk(road, AREA, "Manggarai Timur", 2022);
        this.books = new Books(stack, road, walk, AREA);
    }

    @BeforeAll
    void fourStagesAreWithTheirBank() throws IOException {
        walk.admitAndFund(FAMILIES, 5319);
        int month = 1;
        for (String name : List.of("I", "II", "III", "IV")) {
            Payout stage = walk.stage(name, LocalDate.of(2022, month, 15));
            stage.prepare();
            files.addAll(stage.resultFiles());
            month += 3;
        }
        assertEquals(4, files.size(), "one bank pays the whole regency");
    }

    @Test
    @Order(1)
    void disbursementIsKilledWhileItReadsAStatement() throws Exception {
        Statement statement = statement(files.get(0), files.get(1));
        ResultUpload upload = upload();
        ResultUpload.Slow slow = upload.slowly();
        slow.write(Arrays.copyOfRange(Files.readAllBytes(statement.file()), 0, statement.half()));
        until("the service copies the first half", () -> disbursement.writer("result_staging") > 0);
        Killed killed = stack.processes().kill("disbursement");
        assertEquals(0, slow.finish(), "an answer of a process that is gone");
        stack.processes().awaitBack(killed);
        isTakenOnce(upload, statement);
    }

    @Test
    @Order(2)
    void disbursementIsKilledWhileItSettlesAStatement() throws Exception {
        Statement statement = statement(files.get(2), files.get(3));
        ResultUpload upload = upload();
        Killed killed;
        try (Hold payments = disbursement.hold("payment")) {
            ResultUpload.Slow slow = upload.slowly();
            slow.write(Files.readAllBytes(statement.file()));
            CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(slow::finish);
            until("the lines are written and payments are not", () -> disbursement.waiting("payment") > 0);
            killed = stack.processes().kill("disbursement");
            assertEquals(0, answer.get(30, SECONDS), "an answer of a process that is gone");
        }
        stack.processes().awaitBack(killed);
        isTakenOnce(upload, statement);
        books.check(NAME);
        assertEquals(files.stream().mapToLong(ResultFile::payments).sum(), settled());
    }

    /** Nothing is left of the first try; the same bytes then settle every payment, and do nothing when they come again. */
    private void isTakenOnce(ResultUpload upload, Statement statement) throws Exception {
        long before = settled();
        assertEquals(0, lines(statement), "lines of a statement that was not taken");
        HttpResponse<String> answer = upload.send(statement.file());
        assertEquals(201, answer.statusCode(), answer::body);
        assertEquals(before + statement.payments(), settled());
        long lines = lines(statement);
        HttpResponse<String> replayed = upload.send(statement.file());
        assertEquals(answer.body(), replayed.body(), "the answer to the same key");
        assertEquals(
                "true", replayed.headers().firstValue("Idempotency-Replayed").orElse("false"));
        HttpResponse<String> again = upload().send(statement.file());
        assertEquals(200, again.statusCode(), again::body);
        assertEquals(answer.body(), again.body(), "the answer to another key");
        assertEquals(before + statement.payments(), settled());
        assertEquals(lines, lines(statement), "lines after the same statement came again");
    }

    private record Statement(List<UUID> batches, long payments, Path file, int half) {}

    /** Of the batches of two stages, with empty rows in between. */
    private static Statement statement(ResultFile one, ResultFile other) throws IOException {
        String first = Files.readString(one.file(), UTF_8) + "\n".repeat(READ_AHEAD);
        String rows = Files.readString(other.file(), UTF_8);
        return new Statement(
                List.of(UUID.fromString(one.batch()), UUID.fromString(other.batch())),
                one.payments() + other.payments(),
                Files.writeString(
                        one.file().resolveSibling("statement-" + one.batch() + ".csv"),
                        first + rows.substring(rows.indexOf('\n') + 1),
                        UTF_8),
                first.length());
    }

    private ResultUpload upload() {
        return stack.statement(AREA, "BRI", ResultUpload.CSV, UUID.randomUUID().toString());
    }

    private long lines(Statement statement) throws SQLException {
        return disbursement.number(
                "select count(*) from result_line l join payment p on p.id = l.payment_id where p.batch_id in (?, ?)",
                statement.batches().get(0),
                statement.batches().get(1));
    }

    private long settled() throws SQLException {
        return disbursement.number(
                "select count(*) from payment where state = 'PAID' and region_code like ?", AREA + "%");
    }
}
