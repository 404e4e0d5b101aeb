package id.salur.platform.lifecycle;

import java.util.Set;

/**
 * A row of the table.
 *
 * @param roles who may do it, one of them is enough; empty for what no person does
 * @param others actions that must have been done by somebody else (four eyes)
 */
public record Step<S extends Enum<S>, A extends Enum<A>>(S from, A action, S to, Set<String> roles, Set<A> others) {

    /** What happens by itself. */
    public static <S extends Enum<S>, A extends Enum<A>> Step<S, A> step(S from, A action, S to) {
        return new Step<>(from, action, to, Set.of(), Set.of());
    }

    /** Only callers with one of these roles do it. */
    public Step<S, A> by(String... allowed) {
        return new Step<>(from, action, to, Set.of(allowed), others);
    }

    /** Whoever did one of these does not do this. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public final Step<S, A> notBy(A... done) {
        return new Step<>(from, action, to, roles, Set.of(done));
    }
}
