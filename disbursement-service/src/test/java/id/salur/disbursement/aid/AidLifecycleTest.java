package id.salur.disbursement.aid;

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

class AidLifecycleTest {
    /** What the agreement says, written once more and independently of the table. */
    private static final Map<String, AidState> ALLOWED = Map.of(
            "PROPOSED VERIFY", AidState.VERIFIED,
            "PROPOSED REJECT", AidState.REJECTED,
            "PROPOSED WITHDRAW", AidState.WITHDRAWN,
            "VERIFIED APPROVE", AidState.APPROVED,
            "VERIFIED REJECT", AidState.REJECTED,
            "VERIFIED WITHDRAW", AidState.WITHDRAWN,
            "APPROVED HAND_OVER", AidState.APPROVED,
            "APPROVED CLOSE", AidState.CLOSED);

    static Stream<Arguments> pairs() {
        return Arrays.stream(AidState.values()).flatMap(state -> Arrays.stream(AidLifecycle.Action.values())
                .map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pairs")
    void everyPairIsAllowedOrRefused(AidState state, AidLifecycle.Action action) {
        Optional<AidState> expected = Optional.ofNullable(ALLOWED.get(state + " " + action));
        assertEquals(expected, AidLifecycle.find(state, action));
        if (expected.isEmpty()) {
            assertEquals(
                    "illegal-transition",
                    assertThrows(Problem.class, () -> AidLifecycle.next(state, action))
                            .slug());
        }
    }
}
