package id.salur.platform.lifecycle;

import static id.salur.platform.lifecycle.LifecycleTest.Action.APPROVE;
import static id.salur.platform.lifecycle.LifecycleTest.Action.EXPIRE;
import static id.salur.platform.lifecycle.LifecycleTest.Action.PROPOSE;
import static id.salur.platform.lifecycle.LifecycleTest.Action.REOPEN;
import static id.salur.platform.lifecycle.LifecycleTest.State.APPROVED;
import static id.salur.platform.lifecycle.LifecycleTest.State.OPEN;
import static id.salur.platform.lifecycle.Step.step;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    enum State {
        OPEN,
        APPROVED,
        EXPIRED
    }

    enum Action {
        PROPOSE,
        APPROVE,
        REOPEN,
        EXPIRE
    }

    private static final Lifecycle<State, Action> TABLE = Lifecycle.of(
            step(OPEN, APPROVE, APPROVED).by("approver").notBy(PROPOSE),
            step(APPROVED, REOPEN, OPEN).by("officer"),
            step(OPEN, EXPIRE, State.EXPIRED),
            step(APPROVED, EXPIRE, State.EXPIRED));

    private static final Map<Action, String> MADE = Map.of(PROPOSE, "maker");

    private static String refusal(State from, Action action, String person) {
        return assertThrows(Problem.class, () -> TABLE.next(from, action, MADE, person))
                .slug();
    }

    @Test
    void walksOnlyWhatIsInTheTable() {
        assertEquals(APPROVED, TABLE.next(OPEN, APPROVE, MADE, "another"));
        assertEquals("same-person", refusal(OPEN, APPROVE, "maker"));
        assertEquals("illegal-transition", refusal(APPROVED, APPROVE, "maker"));
        assertEquals("illegal-transition", refusal(State.EXPIRED, EXPIRE, "another"));
        assertArrayEquals(new String[] {"APPROVED", "OPEN"}, TABLE.from(EXPIRE));
    }

    @Test
    void saysWhatWouldBeRefusedAsTheCommandWould() {
        Optional<ProblemType> free = Optional.empty();
        Optional<ProblemType> role = Optional.of(ProblemType.ROLE_NOT_ALLOWED);
        assertEquals(Map.of(APPROVE, free, REOPEN, role), TABLE.offers(OPEN, MADE, "another", Set.of("approver")));
        assertEquals(
                Map.of(APPROVE, Optional.of(ProblemType.SAME_PERSON), REOPEN, role),
                TABLE.offers(OPEN, MADE, "maker", Set.of("approver")));
        assertEquals(
                Map.of(APPROVE, role, REOPEN, Optional.of(ProblemType.ILLEGAL_TRANSITION)),
                TABLE.offers(OPEN, Map.of(), "maker", Set.of("officer")));
        assertEquals(Map.of(APPROVE, role, REOPEN, role), TABLE.offers(OPEN, Map.of(), "maker", Set.of()));
    }

    @Test
    void anActionLeadsToOneState() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Lifecycle.of(step(OPEN, EXPIRE, APPROVED), step(OPEN, EXPIRE, State.EXPIRED)));
    }
}
