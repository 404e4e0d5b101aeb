package id.salur.disbursement.authority;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.salur.platform.lifecycle.Governed;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import io.quarkus.arc.Arc;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An answer about what somebody decides within his limit, or for who delegated it to him: what he can do to it depends on that too. */
public interface Approvable<S extends Enum<S>, A extends Enum<A>> extends Governed<S, A> {
    /** What is up for the decision. */
    @JsonIgnore
    Approval approval();

    /** The actions that take the right of an approver. */
    @JsonIgnore
    Set<A> decisions();

    @Override
    default Map<A, ProblemType> obstacles() {
        Map<A, ProblemType> obstacles =
                new EnumMap<>(decisions().iterator().next().getDeclaringClass());
        for (A decision : decisions()) {
            if (lifecycle().find(state(), decision).isPresent()) {
                obstacle().ifPresent(reason -> obstacles.put(decision, reason));
            }
        }
        return obstacles;
    }

    private Optional<ProblemType> obstacle() {
        return authority().obstacle(approval());
    }

    @Override
    default Problem refusal(A action, ProblemType reason) {
        Optional<Problem> refusal = decisions().contains(action) ? authority().refusal(approval()) : Optional.empty();
        return refusal.filter(problem -> problem.slug().equals(reason.slug()))
                .orElse(Governed.super.refusal(action, reason));
    }

    /** Who decides what. */
    static Authority authority() {
        return Arc.container().instance(Authority.class).get();
    }
}
