package id.salur.disbursement.stage;

import static id.salur.disbursement.stage.RunState.APPROVED;
import static id.salur.disbursement.stage.RunState.CANCELLED;
import static id.salur.disbursement.stage.RunState.CLOSED;
import static id.salur.disbursement.stage.RunState.COMPUTED;
import static id.salur.disbursement.stage.RunState.DRAFT;
import static id.salur.disbursement.stage.RunState.RELEASED;
import static id.salur.disbursement.stage.RunState.SUBMITTED;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.util.List;
import java.util.Optional;

/** The one table of what may happen to a stage run. What is not in it is refused. */
public final class Transitions {
    /** From a state, by an action, to a state. */
    record Transition(RunState from, RunAction action, RunState to) {}

    static final List<Transition> TABLE = List.of(
            new Transition(DRAFT, RunAction.COMPUTE, COMPUTED),
            new Transition(COMPUTED, RunAction.COMPUTE, COMPUTED),
            new Transition(DRAFT, RunAction.EXCLUDE, DRAFT),
            new Transition(COMPUTED, RunAction.EXCLUDE, COMPUTED),
            new Transition(COMPUTED, RunAction.SUBMIT, SUBMITTED),
            new Transition(SUBMITTED, RunAction.APPROVE, APPROVED),
            new Transition(SUBMITTED, RunAction.REJECT, COMPUTED),
            new Transition(APPROVED, RunAction.REJECT, COMPUTED),
            new Transition(APPROVED, RunAction.CHECK_ACCOUNTS, APPROVED),
            new Transition(APPROVED, RunAction.RELEASE, RELEASED),
            new Transition(RELEASED, RunAction.STANDING_INSTRUCTION, RELEASED),
            new Transition(RELEASED, RunAction.FOLLOW_UP, RELEASED),
            new Transition(RELEASED, RunAction.CLOSE, CLOSED),
            new Transition(DRAFT, RunAction.CANCEL, CANCELLED),
            new Transition(COMPUTED, RunAction.CANCEL, CANCELLED),
            new Transition(SUBMITTED, RunAction.CANCEL, CANCELLED),
            new Transition(APPROVED, RunAction.CANCEL, CANCELLED));

    private Transitions() {}

    static Optional<RunState> find(RunState from, RunAction action) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.action() == action)
                .map(Transition::to)
                .findFirst();
    }

    /** The state an action leads to, or {@code illegal-transition} (409). */
    public static RunState next(RunState from, RunAction action) {
        return find(from, action).orElseThrow(() -> Problem.of(ProblemType.ILLEGAL_TRANSITION)
                .with("state", from.name())
                .with("action", action.name()));
    }
}
