package id.salur.launcher.bench.everyday;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void percentilesAreNearestRanksOfAllCallersTogether() {
        Latencies.Log odd = new Latencies.Log();
        Latencies.Log even = new Latencies.Log();
        for (int millis = 10_000; millis > 0; millis--) {
            (millis % 2 == 0 ? even : odd).add(millis * 1_000_000L);
        }
        Latencies all = Latencies.of(List.of(odd, even));
        assertEquals(10_000, all.count());
        assertEquals(5_000, all.millis(0.5));
        assertEquals(9_500, all.millis(0.95));
        assertEquals(9_900, all.millis(0.99));
        assertEquals(10_000, all.millis(1));
    }

    @Test
    void aRankBetweenTwoCallsIsThatOfTheSlower() {
        Latencies.Log log = new Latencies.Log();
        for (int millis = 1; millis <= 3; millis++) {
            log.add(millis * 1_000_000L);
        }
        Latencies three = Latencies.of(List.of(log));
        assertEquals(2, three.millis(0.5));
        assertEquals(3, three.millis(0.95));
    }

    @Test
    void ofOneCallEachPercentileIsThatOne() {
        Latencies.Log log = new Latencies.Log();
        log.add(3_500_000);
        Latencies one = Latencies.of(List.of(log, new Latencies.Log()));
        assertEquals(3.5, one.millis(0.5));
        assertEquals(3.5, one.millis(0.99));
        assertEquals(0, Latencies.of(List.of()).millis(0.5));
    }
}
