package id.salur.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.salur.launcher.TokenIssuer;
import id.salur.launcher.demo.client.Answer;
import id.salur.launcher.demo.client.Caller;
import id.salur.launcher.demo.client.Person;
import id.salur.launcher.demo.client.Refusal;
import id.salur.launcher.demo.client.Service;
import id.salur.launcher.demo.client.Unreachable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class ServiceTest {
    @TempDir
    Path keys;

    private final LinkedBlockingQueue<Headers> requests = new LinkedBlockingQueue<>();
    private HttpServer server;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/v1/runs", exchange -> answer(exchange, 200, "application/json", "{\"id\":\"r1\",\"amount\":5}"));
        server.createContext("/v1/pages", ServiceTest::page);
        server.createContext(
                "/v1/refused",
                exchange -> answer(
                        exchange,
                        409,
                        "application/problem+json",
                        "{\"type\":\"/errors/over-allocation\",\"title\":\"Too little left\","
                                + "\"detail\":\"5 rupiah are left\",\"available\":5}"));
        server.createContext("/v1/broken", exchange -> answer(exchange, 502, "text/html", "<html>bad gateway</html>"));
        server.start();
        TokenIssuer tokens = new TokenIssuer(keys, Clock.systemUTC());
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        caller = new Service("disbursement", base, tokens, Service.httpClient()).as(Person.districtOfficer("53.15"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aChangeCarriesTokenKeyTagAndCorrelationId() throws InterruptedException {
        Answer answer = caller.post("/v1/runs", Map.of("stage", "I"), "\"7\"");
        Headers sent = requests.take();
        assertTrue(sent.getFirst("Authorization").startsWith("Bearer "));
        assertFalse(sent.getFirst("Idempotency-Key").isBlank());
        assertFalse(sent.getFirst("X-Correlation-Id").isBlank());
        assertEquals("\"7\"", sent.getFirst("If-Match"));
        assertEquals("\"8\"", answer.etag());
        assertEquals("r1", answer.text("id"));
        assertEquals(5, answer.number("amount"));
    }

    @Test
    void twoChangesHaveTwoKeys() throws InterruptedException {
        caller.post("/v1/runs", Map.of());
        caller.post("/v1/runs", Map.of());
        assertFalse(requests.take()
                .getFirst("Idempotency-Key")
                .equals(requests.take().getFirst("Idempotency-Key")));
    }

    @Test
    void aListIsReadToItsLastPage() {
        assertEquals(
                "[{\"n\":1}, {\"n\":2}, {\"n\":3}]",
                caller.all("/v1/pages?state=PAID").toString());
    }

    @Test
    void aProblemSaysWhatHappenedAndWhatToDo() {
        Refusal refusal = assertThrows(Refusal.class, () -> caller.post("/v1/refused", Map.of()));
        assertTrue(refusal.is(409, "over-allocation"));
        assertEquals(5, refusal.parameter("available").asLong());
        for (String part : new String[] {
            "POST",
            "/v1/refused",
            "409",
            "Too little left",
            "5 rupiah are left",
            "docs/errors/over-allocation.md",
            "correlation id c-1"
        }) {
            assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
        }
    }

    @Test
    void anAnswerThatIsNoProblemIsStillARefusal() {
        Refusal refusal = assertThrows(Refusal.class, () -> caller.get("/v1/broken"));
        assertEquals(502, refusal.status());
        assertEquals("", refusal.slug());
    }

    @Test
    void nobodyThereIsSaidAsSuch() {
        stop();
        String message =
                assertThrows(Unreachable.class, () -> caller.get("/v1/runs")).getMessage();
        assertTrue(message.contains("./salur status"), message);
    }

    private static void page(HttpExchange exchange) throws IOException {
        boolean last = exchange.getRequestURI().getQuery().contains("cursor=a=b");
        String body =
                last ? "{\"items\":[{\"n\":3}],\"next\":null}" : "{\"items\":[{\"n\":1},{\"n\":2}],\"next\":\"a=b\"}";
        send(exchange, 200, "application/json", body);
    }

    private void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        requests.add(exchange.getRequestHeaders());
        send(exchange, status, type, body);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.getResponseHeaders().add("ETag", "\"8\"");
        exchange.getResponseHeaders().add("X-Correlation-Id", "c-1");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
