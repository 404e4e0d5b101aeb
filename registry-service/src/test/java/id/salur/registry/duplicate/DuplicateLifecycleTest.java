package id.salur.registry.duplicate;

import id.salur.platform.testing.LifecycleAssert;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DuplicateLifecycleTest {
    private static final Map<String, DuplicateState> AGREED = Map.of(
            "OPEN SAME", DuplicateState.SAME_PROPOSED,
            "OPEN DIFFERENT", DuplicateState.DIFFERENT,
            "OPEN OVERRIDE", DuplicateState.OVERRIDDEN,
            "SAME_PROPOSED APPROVE", DuplicateState.SAME,
            "SAME_PROPOSED REJECT", DuplicateState.OPEN,
            "DIFFERENT REOPEN", DuplicateState.OPEN,
            "OVERRIDDEN REOPEN", DuplicateState.OPEN);

    static Stream<Arguments> pairs() {
        return LifecycleAssert.pairs(DuplicateState.class, DuplicateAction.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsAllowedOrRefused(DuplicateState state, DuplicateAction action) {
        LifecycleAssert.check(DuplicateLifecycle.TABLE, AGREED, state, action);
    }

    @Test
    void whoProposedDoesNotApprove() {
        String offices = "[district-officer, national-officer, province-officer]";
        String deciders = "[approver, district-officer, national-officer, province-officer]";
        LifecycleAssert.people(
                DuplicateLifecycle.TABLE,
                Map.of(
                        "SAME", offices,
                        "DIFFERENT", offices,
                        "OVERRIDE", offices,
                        "REOPEN", offices,
                        "REJECT", deciders,
                        "APPROVE", deciders + " but not [SAME]"));
    }

    @Test
    void doorsAreOpenToWhomTheTableNames() {
        LifecycleAssert.doors(DuplicateLifecycle.TABLE, DuplicateResource.class, DuplicateAction.values());
    }
}
