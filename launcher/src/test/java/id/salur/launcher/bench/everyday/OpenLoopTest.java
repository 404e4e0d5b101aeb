package id.salur.launcher.bench.everyday;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    private long now;

    @Test
    void aCallThatWaitedForTheOneBeforeItIsLateByThat() {
        Latencies.Log log = new Latencies.Log();
        List<Long> began = new ArrayList<>();
        Iterator<Long> takes = List.of(5L, 45L, 5L, 5L, 5L, 5L).iterator();
        Worker worker = new Worker() {
            @Override
            public boolean once() {
                began.add(now);
                now += takes.next() * 1_000_000;
                return true;
            }

            @Override
            public void close() {}
        };
        OpenLoop loop = new OpenLoop(2, 10_000_000, () -> now, until -> now = Math.max(now, until));
        loop.run(1, 0, worker, () -> !takes.hasNext(), log, e -> {});
        assertEquals(
                List.of(10L, 30L, 75L, 80L, 90L, 110L),
                began.stream().map(nanos -> nanos / 1_000_000).toList());
        Latencies latencies = Latencies.of(List.of(log));
        assertEquals(List.of(5.0, 5.0, 5.0, 15.0, 30.0, 45.0), of(latencies));
    }

    private static List<Double> of(Latencies latencies) {
        List<Double> all = new ArrayList<>();
        for (int i = 1; i <= latencies.count(); i++) {
            all.add(latencies.millis((double) i / latencies.count()));
        }
        return all;
    }
}
