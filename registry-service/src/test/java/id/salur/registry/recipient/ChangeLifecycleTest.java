package id.salur.registry.recipient;

import id.salur.platform.testing.LifecycleAssert;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeLifecycleTest {
    private static final Map<String, ChangeState> AGREED = Map.of(
            "PROPOSED APPROVE", ChangeState.APPROVED,
            "PROPOSED REJECT", ChangeState.REJECTED,
            "PROPOSED CANCEL", ChangeState.CANCELLED);

    static Stream<Arguments> pairs() {
        return LifecycleAssert.pairs(ChangeState.class, ChangeAction.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsAllowedOrRefused(ChangeState state, ChangeAction action) {
        LifecycleAssert.check(ChangeLifecycle.TABLE, AGREED, state, action);
    }

    @Test
    void whoProposedDoesNotApprove() {
        LifecycleAssert.people(
                ChangeLifecycle.TABLE,
                Map.of("APPROVE", "[district-officer] but not [PROPOSE]", "REJECT", "[district-officer]"));
    }

    @Test
    void doorsAreOpenToWhomTheTableNames() {
        LifecycleAssert.doors(
                ChangeLifecycle.TABLE, RecipientChangeResource.class, ChangeAction.APPROVE, ChangeAction.REJECT);
    }
}
