package id.salur.registry.proposal;

import id.salur.platform.problem.Problem;
import java.util.Map;
import java.util.Set;

/** What can be done with a proposal. */
public enum ProposalAction {
    VERIFY(ProposalState.VERIFIED),
    APPROVE(ProposalState.APPROVED),
    REJECT(ProposalState.REJECTED);

    /** The one table of transitions: from which states an action leads on. */
    private static final Map<ProposalAction, Set<ProposalState>> FROM = Map.of(
            VERIFY, Set.of(ProposalState.PROPOSED),
            APPROVE, Set.of(ProposalState.VERIFIED),
            REJECT, Set.of(ProposalState.PROPOSED, ProposalState.VERIFIED));

    private final ProposalState to;

    ProposalAction(ProposalState to) {
        this.to = to;
    }

    public boolean allowedIn(ProposalState state) {
        return FROM.getOrDefault(this, Set.of()).contains(state);
    }

    public ProposalState to() {
        return to;
    }

    /** 409 {@code illegal-transition} when the action is not possible in the state. */
    void require(ProposalState state) {
        if (!allowedIn(state)) {
            throw Problem.conflict("illegal-transition")
                    .with("state", state.name())
                    .with("action", name());
        }
    }
}
