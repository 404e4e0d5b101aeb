package id.salur.disbursement.aid;

import static id.salur.disbursement.aid.AidState.APPROVED;
import static id.salur.disbursement.aid.AidState.CLOSED;
import static id.salur.disbursement.aid.AidState.PROPOSED;
import static id.salur.disbursement.aid.AidState.REJECTED;
import static id.salur.disbursement.aid.AidState.VERIFIED;
import static id.salur.disbursement.aid.AidState.WITHDRAWN;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.util.List;
import java.util.Optional;

/** The one table of what may happen to an application. What is not in it is refused. */
final class AidLifecycle {
    /** What can be done to an application. */
    enum Action {
        VERIFY,
        APPROVE,
        REJECT,
        WITHDRAW,
        HAND_OVER,
        CLOSE
    }

    record Transition(AidState from, Action action, AidState to) {}

    static final List<Transition> TABLE = List.of(
            new Transition(PROPOSED, Action.VERIFY, VERIFIED),
            new Transition(VERIFIED, Action.APPROVE, APPROVED),
            new Transition(PROPOSED, Action.REJECT, REJECTED),
            new Transition(VERIFIED, Action.REJECT, REJECTED),
            new Transition(PROPOSED, Action.WITHDRAW, WITHDRAWN),
            new Transition(VERIFIED, Action.WITHDRAW, WITHDRAWN),
            new Transition(APPROVED, Action.HAND_OVER, APPROVED),
            new Transition(APPROVED, Action.CLOSE, CLOSED));

    private AidLifecycle() {}

    static Optional<AidState> find(AidState from, Action action) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.action() == action)
                .map(Transition::to)
                .findFirst();
    }

    /** The state an action leads to, or {@code illegal-transition} (409). */
    static AidState next(AidState from, Action action) {
        return find(from, action).orElseThrow(() -> Problem.of(ProblemType.ILLEGAL_TRANSITION)
                .with("state", from.name())
                .with("action", action.name()));
    }
}
