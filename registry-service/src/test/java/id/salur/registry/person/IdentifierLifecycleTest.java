package id.salur.registry.person;

import static id.salur.registry.person.IdentifierState.CLAIMED;
import static id.salur.registry.person.IdentifierState.VERIFIED;
import static id.salur.registry.person.IdentifierState.WRONG;
import static id.salur.registry.person.IdentifierState.WRONG_PROPOSED;

import id.salur.platform.testing.LifecycleAssert;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifierLifecycleTest {
    static Stream<Arguments> pairs() {
        return LifecycleAssert.pairs(IdentifierState.class, IdentifierAction.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void leadsWhereAgreed(IdentifierState state, IdentifierAction action) {
        LifecycleAssert.check(
                IdentifierLifecycle.TABLE,
                Map.of(
                        "CLAIMED VERIFY",
                        VERIFIED,
                        "CLAIMED REFUTE",
                        WRONG,
                        "VERIFIED VERIFY",
                        VERIFIED,
                        "VERIFIED REFUTE",
                        WRONG_PROPOSED,
                        "VERIFIED CLAIM",
                        CLAIMED,
                        "WRONG_PROPOSED APPROVE_REFUTATION",
                        WRONG,
                        "WRONG_PROPOSED VERIFY",
                        VERIFIED,
                        "WRONG_PROPOSED CLAIM",
                        CLAIMED),
                state,
                action);
    }

    @Test
    void whoDoesWhat() {
        LifecycleAssert.people(
                IdentifierLifecycle.TABLE,
                Map.of(
                        "VERIFY",
                        "[district-officer] but not [CLAIM]",
                        "REFUTE",
                        "[district-officer]",
                        "APPROVE_REFUTATION",
                        "[district-officer] but not [REFUTE]"));
    }
}
