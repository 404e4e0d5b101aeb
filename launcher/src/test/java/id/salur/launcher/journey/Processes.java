package id.salur.launcher.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.launcher.stack.Home;
import id.salur.launcher.stack.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The processes of the stack: killed, stopped, and waited for until the supervisor has them back. */
record Processes(Home home, HttpClient http) {

    private static final Duration DEADLINE = Duration.ofSeconds(90);

    /** Kills it as {@code kill -9} does and answers once it is gone. */
    Killed kill(String name) {
        State.PartState part = part(name);
        killed(part.pid());
        return new Killed(name, part.pid());
    }

    /** Kills a process of the stack that the supervisor does not know by name, such as one of PostgreSQL's backends. */
    static void killed(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        await().atMost(10, SECONDS).until(() -> !process.isAlive());
    }

    /** What was killed, for waiting until the supervisor has started it again. */
    record Killed(String name, long pid) {}

    /** Waits until another process has taken the killed one's place and is ready. */
    void awaitBack(Killed killed) {
        await(killed.name() + " is back").atMost(DEADLINE).ignoreExceptions().until(() -> {
            State.PartState now = part(killed.name());
            return now.pid() > 0 && now.pid() != killed.pid() && (isStore(now) || ready(now.port()));
        });
    }

    /** Stops it where it is, until closed. */
    Paused pause(String name) {
        long pid = part(name).pid();
        signal("STOP", pid);
        return () -> ProcessHandle.of(pid).ifPresent(stopped -> signal("CONT", pid));
    }

    interface Paused extends AutoCloseable {
        @Override
        void close();
    }

    /** A counter of a service's metrics, over all its series that carry this label; 0 if there is none. */
    double metric(String service, String counter, String label) throws IOException, InterruptedException {
        HttpRequest request = request(part(service).port(), "/q/metrics");
        String text = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return text.lines()
                .filter(line -> line.startsWith(counter) && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private State.PartState part(String name) {
        return State.running(home).orElseThrow(() -> new IllegalStateException("the stack is gone")).parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Those have no readiness of their own: that of the services says whether they can be reached. */
    private static boolean isStore(State.PartState part) {
        return !RunningStack.SERVICES.contains(part.name());
    }

    private boolean ready(int port) throws IOException, InterruptedException {
        HttpRequest request = request(port, "/q/health/ready");
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    private static HttpRequest request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    private static void signal(String signal, long pid) {
        try {
            Process kill = new ProcessBuilder("bash", "-c", "kill -" + signal + " " + pid).start();
            assertEquals(0, kill.waitFor(), "kill -" + signal + " " + pid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending a signal", e);
        }
    }
}
