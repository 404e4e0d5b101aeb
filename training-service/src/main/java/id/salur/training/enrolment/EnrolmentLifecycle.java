package id.salur.training.enrolment;

import id.salur.platform.problem.Problem;
import java.util.Map;

/** The one table of transitions of an enrolment. What is not in it is {@code illegal-transition} (409). */
final class EnrolmentLifecycle {
    static final Map<EnrolmentState, Map<EnrolmentAction, EnrolmentState>> TRANSITIONS = Map.of(
            EnrolmentState.ENROLLED,
            Map.of(
                    EnrolmentAction.COMPLETE, EnrolmentState.COMPLETED,
                    EnrolmentAction.DROP, EnrolmentState.DROPPED),
            EnrolmentState.COMPLETED,
            Map.of(),
            EnrolmentState.DROPPED,
            Map.of());

    private EnrolmentLifecycle() {}

    static EnrolmentState next(EnrolmentState from, EnrolmentAction action) {
        EnrolmentState to = TRANSITIONS.get(from).get(action);
        if (to == null) {
            throw Problem.conflict("illegal-transition").with("state", from).with("action", action);
        }
        return to;
    }
}
