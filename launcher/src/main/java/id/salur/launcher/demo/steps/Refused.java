package id.salur.launcher.demo.steps;

import id.salur.launcher.demo.client.Refusal;
import java.util.Optional;

/** Tries what must be refused. */
final class Refused {
    private Refused() {}

    /** The refusal, or empty if the service said yes. */
    static Optional<Refusal> by(Runnable attempt) {
        try {
            attempt.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }
}
