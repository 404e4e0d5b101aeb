package id.salur.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.salur.platform.lifecycle.Lifecycle;
import id.salur.platform.lifecycle.Step;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Walks the table of a lifecycle through every pair of a state and an action. */
public final class LifecycleAssert {
    private LifecycleAssert() {}

    /** Every state with every action, for a parameterised test. */
    public static <S extends Enum<S>, A extends Enum<A>> Stream<Arguments> pairs(Class<S> states, Class<A> actions) {
        return Arrays.stream(states.getEnumConstants())
                .flatMap(state -> Arrays.stream(actions.getEnumConstants()).map(action -> Arguments.of(state, action)));
    }

    /**
     * The pair leads where the agreement says, or is refused.
     *
     * @param agreed what was agreed, written independently of the table: {@code "STATE ACTION"} to the next state
     */
    public static <S extends Enum<S>, A extends Enum<A>> void check(
            Lifecycle<S, A> table, Map<String, S> agreed, S state, A action) {
        Optional<S> expected = Optional.ofNullable(agreed.get(state + " " + action));
        assertEquals(expected, table.find(state, action).map(Step::to));
        if (expected.isEmpty()) {
            Problem refused = assertThrows(Problem.class, () -> table.next(state, action));
            assertEquals("illegal-transition", refused.slug());
            assertEquals(409, refused.status());
        }
    }

    /**
     * Who does what, and who must not have done what before: {@code ACTION} to {@code "roles but not OTHER_ACTION"}.
     *
     * @param agreed written independently of the table; actions that no person does are not in it
     */
    public static <S extends Enum<S>, A extends Enum<A>> void people(
            Lifecycle<S, A> table, Map<String, String> agreed) {
        Map<String, String> found = new TreeMap<>();
        for (Step<S, A> step : table.steps()) {
            if (!step.roles().isEmpty()) {
                String others = step.others().isEmpty() ? "" : " but not " + new TreeSet<>(step.others());
                String people = new TreeSet<>(step.roles()) + others;
                assertEquals(people, found.getOrDefault(step.action().name(), people), "the same from every state");
                found.put(step.action().name(), people);
            }
        }
        assertEquals(new TreeMap<>(agreed), found);
    }

    /**
     * Every operation {@code POST /{id}/<action>} of these resources is open to exactly those whom the table lets do it.
     *
     * @param actions what the operations do, so that none is passed over
     */
    @SafeVarargs
    public static <S extends Enum<S>, A extends Enum<A>> void doors(
            Lifecycle<S, A> table, Class<?> resource, A... actions) {
        for (A action : actions) {
            String path = "/{id}/" + action.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Method door = Arrays.stream(resource.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(POST.class) && path.equals(path(method)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no operation POST " + path + " in " + resource));
            assertEquals(
                    table.roles(action),
                    new TreeSet<>(
                            Roles.named(door.getAnnotation(RolesAllowed.class).value())),
                    path);
        }
    }

    private static String path(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }
}
