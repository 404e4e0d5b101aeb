package id.salur.launcher.journey;

import static id.salur.launcher.journey.Stillness.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.launcher.journey.Processes.Killed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The registry dies while one photograph comes in, and another has its content and not yet its row. */
@ExtendWith(SharedStack.class)
class KillEvidenceIT {
    private static final String AREA = "64.02";
    private static final String PATH = "/v1/evidence?kind=PHOTOGRAPH&purpose=thing&regionCode=64.02.01.2001";
    private static final String ROWS = "select count(*) from evidence_file where region_code = '64.02.01.2001'";
    private static final int SIZE = 300_000;

    private final RunningStack stack;
    private final Database registry;

    KillEvidenceIT(RunningStack stack) {
        this.stack = stack;
        this.registry = stack.database("registry");
    }

    @Test
    void whatAKillLeavesIsDeletedAndARetryIsTakenOnce() throws Exception {
        UUID key = UUID.randomUUID();
        Killed killed;
        try (Database.Hold held = registry.hold("audit_log");
                Socket half = half()) {
            CompletableFuture<HttpResponse<String>> whole =
                    stack.http().sendAsync(request(key), BodyHandlers.ofString());
            until("one has its content and waits for its record", () -> registry.waiting("audit_log") > 0);
            until("the other is coming", () -> stored().size() == 2);
            killed = stack.processes().kill("registry");
            assertTrue(half.isConnected() && held != null);
            assertTrue(whole.handle((answer, gone) -> gone != null).get());
        }
        assertEquals(0, registry.number(ROWS));
        List<Path> left = stored();
        assertEquals(2, left.size());
        for (Path file : left) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        }
        stack.processes().awaitBack(killed);
        until("the cleaner was here", () -> stored().isEmpty());
        String first = answer(key);
        assertEquals(first, answer(key));
        assertEquals(1, registry.number(ROWS));
        assertEquals(1, stored().size());
    }

    private String answer(UUID key) throws IOException, InterruptedException {
        HttpResponse<String> answer = stack.http().send(request(key), BodyHandlers.ofString());
        assertEquals(201, answer.statusCode(), answer::body);
        return answer.body();
    }

    private List<Path> stored() {
        Path folder = stack.folder().resolve("demo/evidence/registry");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String token() {
        return stack.token("officer-evidence", List.of("district-officer"), AREA);
    }

    private HttpRequest request(UUID key) {
        return HttpRequest.newBuilder(URI.create(stack.urls().registry() + PATH))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "image/jpeg")
                .header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofByteArray(photograph()))
                .build();
    }

    /** A request that sends half of what it announced. */
    private Socket half() throws IOException {
        URI service = stack.urls().registry();
        Socket socket = new Socket(service.getHost(), service.getPort());
        socket.getOutputStream()
                .write(("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token()
                                + "\r\nContent-Type: image/jpeg\r\nIdempotency-Key: " + UUID.randomUUID()
                                + "\r\nContent-Length: " + 2 * SIZE + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(photograph());
        socket.getOutputStream().flush();
        return socket;
    }

    private static byte[] photograph() {
        byte[] content = new byte[SIZE];
        content[0] = (byte) 0xff;
        content[1] = (byte) 0xd8;
        content[2] = (byte) 0xff;
        content[3] = (byte) 0xe0;
        return content;
    }
}
