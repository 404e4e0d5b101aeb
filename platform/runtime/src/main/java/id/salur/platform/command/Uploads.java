package id.salur.platform.command;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many files may come in at once: each holds a transaction and a connection while its bytes arrive. */
@ApplicationScoped
class Uploads {
    private final Semaphore places;

    Uploads(@ConfigProperty(name = "salur.uploads") int places) {
        this.places = new Semaphore(places);
    }

    /** A place, or 503 {@code busy} when all are taken. */
    Place take() {
        if (!places.tryAcquire()) {
            throw Problem.of(ProblemType.BUSY);
        }
        return new Place();
    }

    final class Place implements AutoCloseable {
        private Place() {}

        <T> T run(Callable<T> upload) throws Exception {
            return upload.call();
        }

        @Override
        public void close() {
            places.release();
        }
    }
}
