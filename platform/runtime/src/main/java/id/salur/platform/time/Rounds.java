package id.salur.platform.time;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Work of the system that is done again and again, in a thread of its own, until the service ends. What it throws ends it: catch there. */
public final class Rounds {
    private final ScheduledExecutorService timer;
    private ScheduledFuture<?> rounds;

    /** @param thread name of the thread */
    public Rounds(String thread) {
        timer = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, thread));
    }

    /** The first after a while, each next a pause after the end of the one before. */
    public void start(Duration first, Duration pause, Runnable round) {
        rounds = timer.scheduleWithFixedDelay(round, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** No more rounds; one that is under way is interrupted. */
    public void end() {
        if (rounds != null) {
            rounds.cancel(false);
        }
        timer.shutdownNow();
    }
}
