package id.salur.registry.proposal;

import id.salur.platform.testing.LifecycleAssert;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProposalLifecycleTest {
    private static final Map<String, ProposalState> AGREED = Map.of(
            "PROPOSED VERIFY", ProposalState.VERIFIED,
            "PROPOSED REJECT", ProposalState.REJECTED,
            "VERIFIED APPROVE", ProposalState.APPROVED,
            "VERIFIED REJECT", ProposalState.REJECTED);

    static Stream<Arguments> pairs() {
        return LifecycleAssert.pairs(ProposalState.class, ProposalAction.class);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairIsAllowedOrRefused(ProposalState state, ProposalAction action) {
        LifecycleAssert.check(ProposalLifecycle.TABLE, AGREED, state, action);
    }

    @Test
    void whoProposedOrVerifiedDoesNotApprove() {
        LifecycleAssert.people(
                ProposalLifecycle.TABLE,
                Map.of(
                        "VERIFY", "[district-officer, facilitator]",
                        "APPROVE", "[approver] but not [PROPOSE, VERIFY]",
                        "REJECT", "[approver, district-officer]"));
    }

    @Test
    void whoProposedWithABasisDoesNotVerify() {
        LifecycleAssert.people(
                ProposalLifecycle.WITH_BASIS,
                Map.of(
                        "VERIFY", "[district-officer, facilitator] but not [PROPOSE]",
                        "APPROVE", "[approver] but not [PROPOSE, VERIFY]",
                        "REJECT", "[approver, district-officer]"));
    }

    @Test
    void doorsAreOpenToWhomTheTableNames() {
        LifecycleAssert.doors(
                ProposalLifecycle.TABLE,
                ProposalResource.class,
                ProposalAction.VERIFY,
                ProposalAction.APPROVE,
                ProposalAction.REJECT);
    }
}
