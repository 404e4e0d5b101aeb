package id.salur.registry.changerequest;

import id.salur.platform.testing.LifecycleAssert;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeRequestLifecycleTest {
    private static final Map<String, ChangeRequestState> AGREED = Map.of(
            "PROPOSED APPROVE", ChangeRequestState.APPROVED,
            "PROPOSED REJECT", ChangeRequestState.REJECTED,
            "PROPOSED WITHDRAW", ChangeRequestState.WITHDRAWN);

    static Stream<Arguments> pairs() {
        return LifecycleAssert.pairs(ChangeRequestState.class, ChangeRequestAction.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsAllowedOrRefused(ChangeRequestState state, ChangeRequestAction action) {
        LifecycleAssert.check(ChangeRequestLifecycle.TABLE, AGREED, state, action);
    }

    @Test
    void whoProposedDoesNotDecide() {
        String offices = "[district-officer, national-officer, province-officer]";
        LifecycleAssert.people(
                ChangeRequestLifecycle.TABLE,
                Map.of(
                        "APPROVE",
                        offices + " but not [PROPOSE]",
                        "REJECT",
                        offices + " but not [PROPOSE]",
                        "WITHDRAW",
                        "[district-officer, facilitator, national-officer, province-officer, village-officer]"));
    }

    @Test
    void doorsAreOpenToWhomTheTableNames() {
        LifecycleAssert.doors(
                ChangeRequestLifecycle.TABLE,
                ChangeRequestResource.class,
                ChangeRequestAction.APPROVE,
                ChangeRequestAction.REJECT,
                ChangeRequestAction.WITHDRAW);
    }
}
