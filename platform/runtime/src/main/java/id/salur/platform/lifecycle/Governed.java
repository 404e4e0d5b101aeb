package id.salur.platform.lifecycle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import io.quarkus.arc.Arc;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer about an aggregate with a lifecycle: it says what the caller can do next, and what keeps him from the rest. */
public interface Governed<S extends Enum<S>, A extends Enum<A>> {
    /** Where it stands. */
    S state();

    /** Its table. */
    @JsonIgnore
    Lifecycle<S, A> lifecycle();

    /** Who did what to it so far, as far as another must do something else; null where nobody did. */
    @JsonIgnore
    Map<A, String> doers();

    /** What keeps everybody from an action now that the table allows, or what is refused in place of {@code illegal-transition}. */
    @JsonIgnore
    default Map<A, ProblemType> obstacles() {
        return Map.of();
    }

    /** Actions that would work now for who asks. */
    default List<A> getAvailableActions() {
        return offers().entrySet().stream()
                .filter(offer -> offer.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Actions that would be refused now, and why. */
    default List<Unavailable> getUnavailableActions() {
        return offers().entrySet().stream()
                .filter(offer -> offer.getValue().isPresent())
                .map(offer -> new Unavailable(
                        offer.getKey().name(), offer.getValue().orElseThrow().slug()))
                .toList();
    }

    /**
     * The state that an action of who asks leads to. Refuses what {@link #getUnavailableActions()} names, for the reason it names: an answer
     * that was read with its row locked is both what is shown and what is enforced.
     */
    default S require(A action) {
        offers().getOrDefault(action, Optional.empty())
                .filter(reason -> reason != ProblemType.ILLEGAL_TRANSITION)
                .ifPresent(reason -> {
                    throw refusal(action, reason);
                });
        return lifecycle().next(state(), action);
    }

    /** What {@link #require} throws for a reason, for an aggregate that says more of it. */
    default Problem refusal(A action, ProblemType reason) {
        return reason == ProblemType.ROLE_NOT_ALLOWED
                ? Problem.roleNotAllowed(lifecycle().roles(action))
                : Problem.of(reason);
    }

    private Map<A, Optional<ProblemType>> offers() {
        Caller caller = Arc.container().instance(Caller.class).get();
        Map<A, Optional<ProblemType>> offers = lifecycle().offers(state(), doers(), caller.id(), caller.roles());
        obstacles()
                .forEach((action, obstacle) -> offers.computeIfPresent(
                        action, (same, found) -> found.filter(ProblemType.ROLE_NOT_ALLOWED::equals)
                                .or(() -> Optional.of(obstacle))));
        return offers;
    }
}
