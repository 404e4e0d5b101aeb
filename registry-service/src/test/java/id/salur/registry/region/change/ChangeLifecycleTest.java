package id.salur.registry.region.change;

import id.salur.platform.testing.LifecycleAssert;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeLifecycleTest {
    private static final String OFFICES = "[district-officer, national-officer, province-officer]";
    private static final Map<String, RegionChangeState> AGREED =
            Map.of("PROPOSED APPLY", RegionChangeState.APPLIED, "PROPOSED CANCEL", RegionChangeState.CANCELLED);

    static Stream<Arguments> pairs() {
        return LifecycleAssert.pairs(RegionChangeState.class, RegionChangeAction.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsAllowedOrRefused(RegionChangeState state, RegionChangeAction action) {
        LifecycleAssert.check(ChangeLifecycle.TABLE, AGREED, state, action);
    }

    @Test
    void whoProposedDoesNotApply() {
        LifecycleAssert.people(
                ChangeLifecycle.TABLE, Map.of("APPLY", OFFICES + " but not [PROPOSE]", "CANCEL", OFFICES));
    }

    @Test
    void doorsAreOpenToWhomTheTableNames() {
        LifecycleAssert.doors(
                ChangeLifecycle.TABLE, RegionChangeResource.class, RegionChangeAction.APPLY, RegionChangeAction.CANCEL);
    }
}
