package id.salur.platform.testing.probe;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.testing.KafkaResource;
import id.salur.platform.testing.PostgresResource;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.Tokens;
import id.salur.platform.testing.TokensResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Files that come slowly, break off or come all from one. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
class UploadTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static String token(String name) {
        return Tokens.of(List.of("district-officer"), List.of("53.15"), name);
    }

    private static Response whole(String name) {
        return given().auth()
                .oauth2(token(name))
                .contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("53.15.07\n".getBytes(StandardCharsets.UTF_8))
                .post("/v1/things/files");
    }

    /** A request whose body has begun and does not end. */
    private static Socket begun(String name) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        write(
                socket,
                "POST /v1/things/files HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token(name)
                        + "\r\nContent-Type: text/csv\r\nIdempotency-Key: " + UUID.randomUUID()
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n");
        trickle(socket);
        return socket;
    }

    private static void trickle(Socket socket) throws IOException {
        write(socket, "1\r\n5\r\n");
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static void await(java.util.concurrent.Callable<Boolean> until) {
        Awaitility.await().atMost(PATIENCE).until(until);
    }

    private static long broken() {
        return Sql.number("select count(*) from audit_log where outcome = 'REFUSED body-not-received'");
    }

    @Test
    void oneCallerHoldsHisShareAndWhatBreaksOffIsARefusal() throws IOException {
        Queue<LogRecord> errors = new ConcurrentLinkedQueue<>();
        Handler handler = errorsInto(errors);
        Logger log = Logger.getLogger("id.salur.platform.problem.ProblemMapper");
        log.addHandler(handler);
        long before = broken();
        try {
            try (Socket first = begun("greedy");
                    Socket second = begun("greedy")) {
                await(() -> whole("greedy").statusCode() == 429);
                whole("greedy")
                        .then()
                        .statusCode(429)
                        .header("Retry-After", equalTo("30"))
                        .body("type", equalTo("/errors/too-many-requests"))
                        .body("retryAfter", equalTo(30));
                whole("somebody-else").then().statusCode(201);
                assertTrue(first.isConnected() && second.isConnected());
            }
            await(() -> broken() == before + 2);
            await(() -> whole("greedy").statusCode() == 201);
            assertEquals(List.of(), List.copyOf(errors));
        } finally {
            log.removeHandler(handler);
        }
    }

    private static Handler errorsInto(Queue<LogRecord> errors) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getLevel().intValue() > Level.WARNING.intValue()) {
                    errors.add(entry);
                }
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Test
    void aBodyThatTricklesIsRefused() throws IOException {
        try (Socket slow = begun("slow")) {
            await(() -> {
                trickle(slow);
                return slow.getInputStream().available() > 0;
            });
            assertThat(
                    new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine(),
                    startsWith("HTTP/1.1 408"));
        }
    }
}
