package id.salur.disbursement.fundaccount;

import id.salur.disbursement.authority.Decision;
import id.salur.disbursement.fundaccount.FundAccount.State;
import id.salur.platform.testing.LifecycleAssert;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FundAccountLifecycleTest {
    private static final Map<String, State> AGREED =
            Map.of("PROPOSED APPROVE", State.APPROVED, "PROPOSED REJECT", State.REJECTED);

    static Stream<Arguments> pairs() {
        return LifecycleAssert.pairs(State.class, Decision.class);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pairs")
    void everyPairIsAllowedOrRefused(State state, Decision action) {
        LifecycleAssert.check(FundAccountLifecycle.TABLE, AGREED, state, action);
    }

    @Test
    void whoProposedDoesNotDecide() {
        LifecycleAssert.people(
                FundAccountLifecycle.TABLE,
                Map.of(
                        "APPROVE", "[approver, district-officer, national-officer, province-officer] but not [PROPOSE]",
                        "REJECT",
                                "[approver, district-officer, national-officer, province-officer] but not [PROPOSE]"));
    }

    @Test
    void doorsAreOpenToWhomTheTableNames() {
        LifecycleAssert.doors(FundAccountLifecycle.TABLE, FundAccountResource.class, Decision.APPROVE, Decision.REJECT);
    }
}
