package id.salur.launcher.demo.steps;

import id.salur.launcher.Console;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Waits for what arrives by events, by asking until it is there. */
final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(250);
    /** Without any progress for so long, something is broken. */
    private static final Duration STANDSTILL = Duration.ofSeconds(60);

    private Patience() {}

    /**
     * Asks for a count until it has come to the number expected, with a progress bar.
     *
     * @return the last count; more than expected is for the caller to judge
     * @throws IllegalStateException if nothing moves any more before that
     */
    static long await(Console console, String name, long from, long expected, LongSupplier count) {
        Console.Progress progress = console.step(name, expected - from);
        long seen = from;
        long moved = System.nanoTime();
        while (seen < expected && System.nanoTime() - moved < STANDSTILL.toNanos()) {
            long now = count.getAsLong();
            if (now > seen) {
                progress.add(now - seen);
                seen = now;
                moved = System.nanoTime();
            }
            if (seen < expected) {
                pause();
            }
        }
        progress.done(seen >= expected ? "" : "stands still at " + seen + " of " + expected);
        if (seen < expected) {
            throw new IllegalStateException(name + ": nothing moved for " + STANDSTILL.toSeconds() + " s, at " + seen
                    + " of " + expected + ". The services' logs and GET /v1/dead-letters of each say why");
        }
        return seen;
    }

    /** Asks until it holds; false if it did not within the time of a standstill. */
    static boolean until(BooleanSupplier holds) {
        long began = System.nanoTime();
        boolean yes = holds.getAsBoolean();
        while (!yes && System.nanoTime() - began < STANDSTILL.toNanos()) {
            pause();
            yes = holds.getAsBoolean();
        }
        return yes;
    }

    private static void pause() {
        try {
            if (new CountDownLatch(1).await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody counts this latch down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for events", e);
        }
    }
}
