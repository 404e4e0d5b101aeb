package id.salur.graduation.candidate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.salur.platform.problem.Problem;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseLifecycleTest {
    private static final Map<String, CaseState> ALLOWED = Map.of(
            "OPEN DECLARE", CaseState.OPEN,
            "OPEN MEET", CaseState.READY,
            "OPEN REJECT", CaseState.REJECTED,
            "OPEN LAPSE", CaseState.LAPSED,
            "READY UNMEET", CaseState.OPEN,
            "READY CONFIRM", CaseState.CONFIRMED,
            "READY REJECT", CaseState.REJECTED,
            "READY LAPSE", CaseState.LAPSED);

    static Stream<Arguments> allPairs() {
        return Arrays.stream(CaseState.values())
                .flatMap(state -> Arrays.stream(CaseAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void everyPairIsAllowedOrRefused(CaseState state, CaseAction action) {
        CaseState expected = ALLOWED.get(state + " " + action);
        if (expected != null) {
            assertEquals(expected, CaseLifecycle.next(state, action));
        } else {
            Problem problem = assertThrows(Problem.class, () -> CaseLifecycle.next(state, action));
            assertEquals("illegal-transition", problem.slug());
            assertEquals(409, problem.status());
        }
    }

    @Test
    void whatASetLeavesIsReadFromTheSameTable() {
        assertArrayEquals(new String[] {"OPEN", "READY"}, CaseLifecycle.from(CaseAction.LAPSE));
        assertArrayEquals(new String[] {"READY"}, CaseLifecycle.from(CaseAction.UNMEET));
    }
}
