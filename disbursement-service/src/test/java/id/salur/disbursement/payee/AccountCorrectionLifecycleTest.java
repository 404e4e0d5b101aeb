package id.salur.disbursement.payee;

import id.salur.disbursement.authority.Decision;
import id.salur.disbursement.payee.AccountCorrection.State;
import id.salur.platform.testing.LifecycleAssert;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccountCorrectionLifecycleTest {
    private static final Map<String, State> AGREED =
            Map.of("PROPOSED APPROVE", State.APPROVED, "PROPOSED REJECT", State.REJECTED);

    static Stream<Arguments> pairs() {
        return LifecycleAssert.pairs(State.class, Decision.class);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pairs")
    void everyPairIsAllowedOrRefused(State state, Decision action) {
        LifecycleAssert.check(AccountCorrectionLifecycle.TABLE, AGREED, state, action);
    }

    @Test
    void whoProposedMayTakeItBack() {
        LifecycleAssert.people(
                AccountCorrectionLifecycle.TABLE,
                Map.of(
                        "APPROVE", "[approver] but not [PROPOSE]",
                        "REJECT", "[approver, district-officer]"));
    }

    @Test
    void doorsAreOpenToWhomTheTableNames() {
        LifecycleAssert.doors(
                AccountCorrectionLifecycle.TABLE, AccountCorrectionResource.class, Decision.APPROVE, Decision.REJECT);
    }
}
