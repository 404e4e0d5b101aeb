package id.salur.disbursement.correction;

import id.salur.disbursement.authority.Decision;
import id.salur.disbursement.correction.Correction.State;
import id.salur.platform.testing.LifecycleAssert;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CorrectionLifecycleTest {
    private static final Map<String, State> AGREED =
            Map.of("PROPOSED APPROVE", State.APPROVED, "PROPOSED REJECT", State.REJECTED);

    static Stream<Arguments> pairs() {
        return LifecycleAssert.pairs(State.class, Decision.class);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pairs")
    void everyPairIsAllowedOrRefused(State state, Decision action) {
        LifecycleAssert.check(CorrectionLifecycle.TABLE, AGREED, state, action);
    }

    @Test
    void whoProposedMayTakeItBack() {
        LifecycleAssert.people(
                CorrectionLifecycle.TABLE,
                Map.of(
                        "APPROVE", "[approver, district-officer, national-officer, province-officer] but not [PROPOSE]",
                        "REJECT", "[approver, district-officer, national-officer, province-officer]"));
    }

    @Test
    void doorsAreOpenToWhomTheTableNames() {
        LifecycleAssert.doors(CorrectionLifecycle.TABLE, CorrectionResource.class, Decision.APPROVE, Decision.REJECT);
    }
}
