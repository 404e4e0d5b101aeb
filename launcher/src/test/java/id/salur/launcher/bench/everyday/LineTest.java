package id.salur.launcher.bench.everyday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineTest {
    @Test
    void theRatioIsOfCallsASecondAndTheGoalTheLeast() {
        Line line = new Line("a call", result(60, 2, 0), "bare SQL", 100, 0.3);
        assertEquals(0.3, line.ratio(), 1e-9);
        assertTrue(line.met());
        assertFalse(new Line("a call", result(59, 2, 0), "bare SQL", 100, 0.3).met());
        assertEquals(0, Line.alone("a call", result(60, 2, 0)).ratio());
    }

    @Test
    void oneErrorMissesTheGoal() {
        assertFalse(new Line("a call", result(600, 2, 1), "bare SQL", 100, 0.3).met());
    }

    private static Load.Result result(int calls, double seconds, long errors) {
        Latencies.Log log = new Latencies.Log();
        for (int i = 0; i < calls; i++) {
            log.add(1);
        }
        return new Load.Result(4, Latencies.of(List.of(log)), seconds, errors, "");
    }
}
