package id.salur.launcher.bench.everyday;

import id.salur.launcher.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A closed loop: each worker does the next as soon as its last is done. What the warm-up does is not measured; what goes wrong in it
 * counts all the same.
 */
final class Load {
    private static final long LOOK_MILLIS = 200;

    private final Console console;
    private final long warmUpNanos;
    private final long measuredNanos;

    Load(Console console, double warmUpSeconds, double seconds) {
        this.console = console;
        this.warmUpNanos = (long) (warmUpSeconds * 1e9);
        this.measuredNanos = (long) (seconds * 1e9);
    }

    /** Makes the worker of this number, from 0. */
    @FunctionalInterface
    interface Workers {
        Worker of(int number) throws Exception;
    }

    /**
     * What came of it.
     *
     * @param seconds from the end of the warm-up to the end of the last call
     * @param error the first one; empty if there was none
     */
    record Result(int callers, Latencies latencies, double seconds, long errors, String error) {
        double perSecond() {
            return seconds > 0 ? latencies.count() / seconds : 0;
        }
    }

    /** Lets so many work at the same time. */
    Result run(String name, int callers, Workers workers) {
        Measurement measurement = new Measurement(callers);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            int number = i;
            Latencies.Log log = new Latencies.Log();
            measurement.logs.add(log);
            Thread thread = new Thread(() -> measurement.work(workers, number, log), "caller-" + number);
            thread.start();
            threads.add(thread);
        }
        try (Console.Progress progress = console.step(name + ", " + callers, 0)) {
            long seen = 0;
            for (boolean over = false; !over; ) {
                over = measurement.done.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                long now = measurement.count.get();
                progress.add(now - seen);
                seen = now;
            }
            for (Thread thread : threads) {
                thread.join();
            }
            Result result = measurement.result();
            progress.done(Text.whole(result.perSecond()) + " a second"
                    + (result.errors() > 0 ? ", " + result.errors() + " errors: " + result.error() : ""));
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private final class Measurement {
        private final int callers;
        private final List<Latencies.Log> logs = new ArrayList<>();
        private final CountDownLatch ready;
        private final CountDownLatch done;
        private final AtomicLong began = new AtomicLong();
        private final AtomicLong ended = new AtomicLong();
        private final AtomicLong count = new AtomicLong();
        private final AtomicLong errors = new AtomicLong();
        private final AtomicReference<String> error = new AtomicReference<>("");

        Measurement(int callers) {
            this.callers = callers;
            this.ready = new CountDownLatch(callers);
            this.done = new CountDownLatch(callers);
        }

        void work(Workers workers, int number, Latencies.Log log) {
            try (Worker worker = workers.of(number)) {
                ready.countDown();
                ready.await();
                began.compareAndSet(0, System.nanoTime());
                loop(worker, log);
            } catch (Exception e) {
                failed(e);
            } finally {
                ready.countDown(); // one who could not begin must not hold up the others
                done.countDown();
            }
        }

        private void loop(Worker worker, Latencies.Log log) {
            long warm = began.get() + warmUpNanos;
            long until = warm + measuredNanos;
            boolean more = true;
            for (long from = System.nanoTime(); more && from < until; from = System.nanoTime()) {
                try {
                    more = worker.once();
                    long to = System.nanoTime();
                    if (more && from >= warm) {
                        log.add(to - from);
                        ended.accumulateAndGet(to, Math::max);
                    }
                    count.incrementAndGet();
                } catch (Exception e) {
                    failed(e);
                }
            }
        }

        private void failed(Exception e) {
            errors.incrementAndGet();
            error.compareAndSet("", e.toString());
        }

        Result result() {
            double seconds = Math.max(0, ended.get() - began.get() - warmUpNanos) / 1e9;
            return new Result(callers, Latencies.of(logs), seconds, errors.get(), error.get());
        }
    }
}
