package id.salur.training.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.salur.platform.problem.Problem;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnrolmentLifecycleTest {
    private static final Map<String, EnrolmentState> ALLOWED = Map.of(
            "ENROLLED COMPLETE", EnrolmentState.COMPLETED,
            "ENROLLED DROP", EnrolmentState.DROPPED);

    static Stream<Arguments> allPairs() {
        return Arrays.stream(EnrolmentState.values())
                .flatMap(state -> Arrays.stream(EnrolmentAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void everyPairIsAllowedOrRefused(EnrolmentState state, EnrolmentAction action) {
        EnrolmentState expected = ALLOWED.get(state + " " + action);
        if (expected != null) {
            assertEquals(expected, EnrolmentLifecycle.next(state, action));
        } else {
            Problem problem = assertThrows(Problem.class, () -> EnrolmentLifecycle.next(state, action));
            assertEquals("illegal-transition", problem.slug());
            assertEquals(409, problem.status());
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 0", "8, 10, 80", "10, 10, 100", "2, 3, 66", "1, 3, 33", "999, 1000, 99"})
    void attendanceIsRoundedDown(int attended, int sessions, int percent) {
        assertEquals(percent, Enrolling.percent(attended, sessions));
    }
}
