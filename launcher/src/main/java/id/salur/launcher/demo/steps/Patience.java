package id.salur.launcher.demo.steps;

import id.salur.launcher.Console;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Waits for what arrives by events, by asking until it is there. */
public final class Patience {
    /** Between two questions at least this, and four times as long as the answer took: asking must not slow what it asks about. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    private static final int REST = 4;
    /** Without any progress for so long, something is broken. */
    private static final Duration STANDSTILL = Duration.ofSeconds(60);

    private Patience() {}

    /**
     * Asks for a count until it has come to the number expected, with a progress bar.
     *
     * @return the last count; more than expected is for the caller to judge
     * @throws IllegalStateException if nothing moves any more before that
     */
    public static long await(Console console, String name, long from, long expected, LongSupplier count) {
        Console.Progress progress = console.step(name, expected - from);
        long seen = from;
        long moved = System.nanoTime();
        long before = 0;
        while (seen < expected && System.nanoTime() - moved < STANDSTILL.toNanos()) {
            long asked = System.nanoTime();
            long now = count.getAsLong();
            long took = System.nanoTime() - asked;
            if (now > seen) {
                progress.add(now - seen);
                seen = now;
                moved = System.nanoTime();
            }
            if (seen < expected) {
                pause(Math.min(took, before)); // one long answer among short ones: a part was away
            }
            before = took;
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
        while (System.nanoTime() - began < STANDSTILL.toNanos()) {
            long asked = System.nanoTime();
            if (holds.getAsBoolean()) {
                return true;
            }
            pause(System.nanoTime() - asked);
        }
        return false;
    }

    private static void pause(long answerNanos) {
        try {
            long nanos = Math.max(PAUSE.toNanos(), REST * answerNanos);
            if (new CountDownLatch(1).await(nanos, TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("nobody counts this latch down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for events", e);
        }
    }
}
