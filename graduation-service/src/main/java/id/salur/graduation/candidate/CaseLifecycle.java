package id.salur.graduation.candidate;

import id.salur.platform.problem.Problem;
import java.util.Map;

/** The one table of transitions of a case. What is not in it is {@code illegal-transition} (409). */
public final class CaseLifecycle {
    static final Map<CaseState, Map<CaseAction, CaseState>> TRANSITIONS = Map.of(
            CaseState.OPEN,
            Map.of(
                    CaseAction.DECLARE, CaseState.OPEN,
                    CaseAction.MEET, CaseState.READY,
                    CaseAction.REJECT, CaseState.REJECTED,
                    CaseAction.LAPSE, CaseState.LAPSED),
            CaseState.READY,
            Map.of(
                    CaseAction.UNMEET, CaseState.OPEN,
                    CaseAction.CONFIRM, CaseState.CONFIRMED,
                    CaseAction.REJECT, CaseState.REJECTED,
                    CaseAction.LAPSE, CaseState.LAPSED),
            CaseState.CONFIRMED,
            Map.of(),
            CaseState.REJECTED,
            Map.of(),
            CaseState.LAPSED,
            Map.of());

    private CaseLifecycle() {}

    /** The state after the action. */
    public static CaseState next(CaseState from, CaseAction action) {
        CaseState to = TRANSITIONS.get(from).get(action);
        if (to == null) {
            throw Problem.conflict("illegal-transition").with("state", from).with("action", action);
        }
        return to;
    }

    /** The states in which the action is possible. */
    static String[] from(CaseAction action) {
        return TRANSITIONS.entrySet().stream()
                .filter(row -> row.getValue().containsKey(action))
                .map(row -> row.getKey().name())
                .sorted()
                .toArray(String[]::new);
    }
}
