package id.salur.platform.command;

import id.salur.platform.command.Arriving.Pace;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many files may come in at once, how many of them from one caller, and how slowly: each holds a transaction and a connection
 * while its bytes arrive.
 */
@ApplicationScoped
class Uploads {
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final int places;
    private final int share;
    private final Pace pace;
    private final Map<String, Integer> taken = new HashMap<>();

    Uploads(
            @ConfigProperty(name = "salur.uploads") int places,
            @ConfigProperty(name = "salur.uploads.share") int share,
            @ConfigProperty(name = "salur.uploads.patience") Duration patience,
            @ConfigProperty(name = "salur.uploads.rate") long rate,
            @ConfigProperty(name = "salur.uploads.longest") Duration longest) {
        this.places = places;
        this.share = share;
        this.pace = new Pace(patience, rate, longest);
    }

    InputStream arriving(InputStream body) {
        return new Arriving(body, pace);
    }

    /** A place; 429 {@code too-many-requests} when the caller holds his share, 503 {@code busy} when all are taken. */
    synchronized Place take(String caller) {
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

    @FunctionalInterface
    interface Place extends AutoCloseable {
        @Override
        void close();
    }
}
