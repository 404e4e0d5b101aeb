package id.salur.disbursement.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.salur.platform.problem.Problem;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionsTest {
    /** What the agreement says, written once more and independently of the table. */
    private static final Map<String, RunState> ALLOWED = Map.ofEntries(
            Map.entry("DRAFT COMPUTE", RunState.COMPUTED),
            Map.entry("DRAFT EXCLUDE", RunState.DRAFT),
            Map.entry("COMPUTED EXCLUDE", RunState.COMPUTED),
            Map.entry("DRAFT CANCEL", RunState.CANCELLED),
            Map.entry("COMPUTED COMPUTE", RunState.COMPUTED),
            Map.entry("COMPUTED SUBMIT", RunState.SUBMITTED),
            Map.entry("COMPUTED CANCEL", RunState.CANCELLED),
            Map.entry("SUBMITTED APPROVE", RunState.APPROVED),
            Map.entry("SUBMITTED REJECT", RunState.COMPUTED),
            Map.entry("SUBMITTED CANCEL", RunState.CANCELLED),
            Map.entry("APPROVED REJECT", RunState.COMPUTED),
            Map.entry("APPROVED CANCEL", RunState.CANCELLED),
            Map.entry("APPROVED CHECK_ACCOUNTS", RunState.APPROVED),
            Map.entry("APPROVED RELEASE", RunState.RELEASED),
            Map.entry("RELEASED STANDING_INSTRUCTION", RunState.RELEASED),
            Map.entry("RELEASED FOLLOW_UP", RunState.RELEASED),
            Map.entry("RELEASED CLOSE", RunState.CLOSED));

    static Stream<Arguments> pairs() {
        return Arrays.stream(RunState.values())
                .flatMap(state -> Arrays.stream(RunAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pairs")
    void everyPairIsAllowedOrRefused(RunState state, RunAction action) {
        Optional<RunState> expected = Optional.ofNullable(ALLOWED.get(state + " " + action));
        assertEquals(expected, Transitions.find(state, action));
        if (expected.isEmpty()) {
            Problem refused = assertThrows(Problem.class, () -> Transitions.next(state, action));
            assertEquals("illegal-transition", refused.slug());
        }
    }
}
