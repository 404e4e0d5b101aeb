package id.salur.launcher.demo.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Seconds per step, in the order the steps began. */
public final class Stopwatch {
    private final Map<String, Long> millis = new LinkedHashMap<>();
    private final long began = System.nanoTime();

    /** Does the work and counts its time under this name. */
    public <T> T time(String step, Supplier<T> work) {
        long start = System.nanoTime();
        millis.putIfAbsent(step, 0L);
        try {
            return work.get();
        } finally {
            millis.merge(step, (System.nanoTime() - start) / 1_000_000, Long::sum);
        }
    }

    public void time(String step, Runnable work) {
        time(step, () -> {
            work.run();
            return step;
        });
    }

    public Table table() {
        Table table = new Table("step", "seconds");
        millis.forEach((step, spent) -> table.row(step, Figures.seconds(spent)));
        return table.row("all", Figures.seconds((System.nanoTime() - began) / 1_000_000));
    }
}
