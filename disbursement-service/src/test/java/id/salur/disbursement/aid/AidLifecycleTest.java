package id.salur.disbursement.aid;

import id.salur.platform.testing.LifecycleAssert;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AidLifecycleTest {
    private static final Map<String, AidState> AGREED = Map.ofEntries(
            Map.entry("PROPOSED NAME_PAYEE", AidState.PROPOSED),
            Map.entry("VERIFIED NAME_PAYEE", AidState.PROPOSED),
            Map.entry("APPROVED NAME_PAYEE", AidState.PROPOSED),
            Map.entry("PROPOSED VERIFY", AidState.VERIFIED),
            Map.entry("PROPOSED REJECT", AidState.REJECTED),
            Map.entry("PROPOSED WITHDRAW", AidState.WITHDRAWN),
            Map.entry("VERIFIED APPROVE", AidState.APPROVED),
            Map.entry("VERIFIED REJECT", AidState.REJECTED),
            Map.entry("VERIFIED WITHDRAW", AidState.WITHDRAWN),
            Map.entry("APPROVED HAND_OVER", AidState.APPROVED),
            Map.entry("APPROVED CLOSE", AidState.CLOSED));

    static Stream<Arguments> pairs() {
        return LifecycleAssert.pairs(AidState.class, AidAction.class);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pairs")
    void everyPairIsAllowedOrRefused(AidState state, AidAction action) {
        LifecycleAssert.check(AidLifecycle.TABLE, AGREED, state, action);
    }

    @Test
    void threePeopleHaveAHandInIt() {
        String makers = "[district-officer, facilitator, village-officer]";
        LifecycleAssert.people(
                AidLifecycle.TABLE,
                Map.of(
                        "NAME_PAYEE", makers,
                        "VERIFY", "[district-officer] but not [PROPOSE, NAME_PAYEE]",
                        "APPROVE",
                                "[approver, district-officer, national-officer, province-officer] but not [PROPOSE, NAME_PAYEE, VERIFY]",
                        "REJECT", "[approver, district-officer]",
                        "WITHDRAW", makers,
                        "HAND_OVER", makers,
                        "CLOSE", "[district-officer]"));
    }

    @Test
    void doorsAreOpenToWhomTheTableNames() {
        LifecycleAssert.doors(
                AidLifecycle.TABLE,
                AidResource.class,
                AidAction.VERIFY,
                AidAction.APPROVE,
                AidAction.REJECT,
                AidAction.WITHDRAW,
                AidAction.CLOSE);
    }
}
