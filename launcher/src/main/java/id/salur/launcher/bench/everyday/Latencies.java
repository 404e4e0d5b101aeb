package id.salur.launcher.bench.everyday;

import java.util.Arrays;
import java.util.Collection;

/** How long each call of one measurement took. */
final class Latencies {
    private final long[] sorted;

    private Latencies(long[] sorted) {
        this.sorted = sorted;
    }

    /** Of all callers together. */
    static Latencies of(Collection<Log> logs) {
        long[] all = new long[logs.stream().mapToInt(log -> log.count).sum()];
        int at = 0;
        for (Log log : logs) {
            System.arraycopy(log.nanos, 0, all, at, log.count);
            at += log.count;
        }
        Arrays.sort(all);
        return new Latencies(all);
    }

    int count() {
        return sorted.length;
    }

    /**
     * The least that so large a part of the calls did not exceed, by nearest rank.
     *
     * @param part over 0 up to 1
     * @return milliseconds; 0 without any call
     */
    double millis(double part) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(part * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }

    /** The calls of one caller, written by one thread. */
    static final class Log {
        private long[] nanos = new long[4096];
        private int count;

        void add(long took) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = took;
        }
    }
}
