package id.salur.platform.lifecycle;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The one table of what may happen to an aggregate. What is not in it is refused. */
public final class Lifecycle<S extends Enum<S>, A extends Enum<A>> {
    private final List<Step<S, A>> steps;

    private Lifecycle(List<Step<S, A>> steps) {
        this.steps = steps;
    }

    /** The table; from a state an action leads to one state only. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <S extends Enum<S>, A extends Enum<A>> Lifecycle<S, A> of(Step<S, A>... steps) {
        long pairs = Arrays.stream(steps)
                .map(step -> step.from() + " " + step.action())
                .distinct()
                .count();
        if (pairs != steps.length) {
            throw new IllegalArgumentException("an action leads from one state to two");
        }
        return new Lifecycle<>(List.of(steps));
    }

    /** Every row. */
    public List<Step<S, A>> steps() {
        return steps;
    }

    /** The row of a state and an action. */
    public Optional<Step<S, A>> find(S from, A action) {
        return steps.stream()
                .filter(step -> step.from() == from && step.action() == action)
                .findFirst();
    }

    /** The state an action leads to, or {@code illegal-transition} (409) with {@code state} and {@code action}. */
    public S next(S from, A action) {
        return find(from, action).map(Step::to).orElseThrow(() -> Problem.of(ProblemType.ILLEGAL_TRANSITION)
                .with("state", from.name())
                .with("action", action.name()));
    }

    /**
     * The state an action of this person leads to: {@code illegal-transition}, or {@code same-person} (409) if another must do it.
     *
     * @param doers who did what to the aggregate so far; null where nobody did
     */
    public S next(S from, A action, Map<A, String> doers, String person) {
        S to = next(from, action);
        if (find(from, action).filter(step -> isDoer(step, doers, person)).isPresent()) {
            throw Problem.of(ProblemType.SAME_PERSON);
        }
        return to;
    }

    private static <A extends Enum<A>> boolean isDoer(Step<?, A> step, Map<A, String> doers, String person) {
        return step.others().stream().anyMatch(done -> person.equals(doers.get(done)));
    }

    /** The states in which the action is possible, for sets in SQL. */
    public String[] from(A action) {
        return steps.stream()
                .filter(step -> step.action() == action)
                .map(step -> step.from().name())
                .sorted()
                .toArray(String[]::new);
    }

    /** Who may do it from some state, in their order. */
    public Set<String> roles(A action) {
        return steps.stream()
                .filter(step -> step.action() == action)
                .flatMap(step -> step.roles().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What keeps this person from each action that people do; the actions that nothing keeps have no type. A role is asked for first. */
    Map<A, Optional<ProblemType>> offers(S state, Map<A, String> doers, String person, Set<String> roles) {
        Map<A, Optional<ProblemType>> offers =
                new EnumMap<>(steps.get(0).action().getDeclaringClass());
        for (Step<S, A> step : steps) {
            boolean allowed = step.roles().stream().anyMatch(roles::contains);
            if (step.roles().isEmpty()) {
                continue;
            }
            if (!allowed) {
                offers.putIfAbsent(step.action(), Optional.of(ProblemType.ROLE_NOT_ALLOWED));
            } else if (step.from() == state) {
                boolean done = isDoer(step, doers, person);
                offers.put(step.action(), done ? Optional.of(ProblemType.SAME_PERSON) : Optional.empty());
            } else {
                offers.putIfAbsent(step.action(), Optional.of(ProblemType.ILLEGAL_TRANSITION));
            }
        }
        return offers;
    }
}
