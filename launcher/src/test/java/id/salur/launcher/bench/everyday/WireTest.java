package id.salur.launcher.bench.everyday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {
    private static final String LONG = "ü".repeat(40_000);

    private HttpServer server;
    private URI base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/fixed", exchange -> answer(exchange, 200, false));
        server.createContext("/chunked", exchange -> answer(exchange, 201, true));
        server.createContext("/gone", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, int status, boolean chunked) throws IOException {
        byte[] asked = exchange.getRequestBody().readAllBytes();
        String told = exchange.getRequestMethod()
                + exchange.getRequestHeaders().getFirst("Authorization")
                + new String(asked, StandardCharsets.UTF_8)
                + LONG;
        byte[] body = told.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("ETag", "\"3\"");
        exchange.sendResponseHeaders(status, chunked ? 0 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void eachAnswerIsReadToItsEndWhateverItsForm() throws IOException {
        try (Wire wire = new Wire(base)) {
            for (int i = 0; i < 3; i++) {
                Wire.Reply fixed = wire.send(Request.get("/fixed", "token").bytes());
                assertEquals(200, fixed.status());
                assertEquals("\"3\"", fixed.etag());
                assertEquals("GETBearer token" + LONG, fixed.text());
                Wire.Reply chunked =
                        wire.send(Request.post("/chunked", "token", "{\"ü\":1}").bytes());
                assertEquals(201, chunked.status());
                assertEquals("POSTBearer token{\"ü\":1}" + LONG, chunked.text());
                assertEquals(204, wire.send(Request.get("/gone", "").bytes()).status());
            }
        }
    }

    @Test
    void anotherStatusThanExpectedIsAnError() throws Exception {
        Call call = new Call("a call", base, 200, number -> Request.post("/chunked", "token", "{}"));
        try (Worker worker = call.worker(0)) {
            assertThrows(IOException.class, worker::once);
        }
    }
}
