package id.salur.launcher.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What runs, as the supervisor last wrote it to {@code run/state.json}. Times are ISO 8601.
 *
 * @param pid the supervisor
 * @param start its start time in the kernel's ticks, so that a reused pid is not taken for it
 */
public record State(long pid, String start, Mode mode, String data, String since, Ports ports, List<PartState> parts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One process; pid 0 while it waits for its restart. */
    public record PartState(String name, long pid, int port, String since, int restarts) {}

    /** The stack that runs; empty when none does. */
    public static Optional<State> running(Home home) {
        Path file = file(home);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            State state = JSON.readValue(PrivateFiles.read(file), State.class);
            boolean alive = Pids.start(Long.toString(state.pid())).equals(Optional.of(state.start()));
            return alive ? Optional.of(state) : Optional.empty();
        } catch (JsonProcessingException e) {
            throw new StackException(1, file + " is not readable: delete it.", e);
        }
    }

    void write(Home home) {
        try {
            PrivateFiles.write(file(home), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static void remove(Home home) {
        PrivateFiles.remove(file(home));
    }

    private static Path file(Home home) {
        return home.run().resolve("state.json");
    }
}
