package id.salur.platform.command;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How many may do something at once, and how many of them one caller may be. */
public final class Places {
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final int places;
    private final int share;
    private final Map<String, Integer> taken = new HashMap<>();

    /** @param share of one caller */
    public Places(int places, int share) {
        this.places = places;
        this.share = share;
    }

    /** Closed when it is left. */
    @FunctionalInterface
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** A place; 429 {@code too-many-requests} when the caller holds his share, 503 {@code busy} when all are taken. */
    public synchronized Place take(String caller) {
        if (taken.getOrDefault(caller, 0) >= share) {
            throw Problem.tooMany(AGAIN);
        }
        if (taken.values().stream().mapToInt(Integer::intValue).sum() >= places) {
            throw Problem.of(ProblemType.BUSY);
        }
        taken.merge(caller, 1, Integer::sum);
        return () -> leave(caller);
    }

    private synchronized void leave(String caller) {
        taken.computeIfPresent(caller, (who, count) -> count == 1 ? null : count - 1);
    }
}
