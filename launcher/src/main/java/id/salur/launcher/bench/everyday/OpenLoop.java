package id.salur.launcher.bench.everyday;

import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Calls that come at their times, whether the last is answered or not, as people do. A call that has to wait for the one before it is late by
 * that, and its latency counts from when it was due.
 *
 * @param nanos from one call to the next, all callers together
 * @param clock now, in nanoseconds
 * @param waiting until a time of that clock
 */
record OpenLoop(int callers, long nanos, LongSupplier clock, LongConsumer waiting) {
    /** What goes wrong is told to this. */
    @FunctionalInterface
    interface Failed {
        void with(Exception e);
    }

    /** The calls of one of the callers, from 0, until it is over. */
    void run(int number, long began, Worker worker, BooleanSupplier over, Latencies.Log log, Failed failed) {
        long due = began + number * nanos;
        while (!over.getAsBoolean()) {
            waiting.accept(due);
            try {
                worker.once();
                log.add(clock.getAsLong() - due);
            } catch (Exception e) {
                failed.with(e);
            }
            due += callers * nanos;
        }
    }
}
