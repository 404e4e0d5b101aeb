package id.salur.registry.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalActionTest {
    @ParameterizedTest
    @CsvSource({
        "PROPOSED, VERIFY,  VERIFIED",
        "PROPOSED, APPROVE, ",
        "PROPOSED, REJECT,  REJECTED",
        "VERIFIED, VERIFY,  ",
        "VERIFIED, APPROVE, APPROVED",
        "VERIFIED, REJECT,  REJECTED",
        "APPROVED, VERIFY,  ",
        "APPROVED, APPROVE, ",
        "APPROVED, REJECT,  ",
        "REJECTED, VERIFY,  ",
        "REJECTED, APPROVE, ",
        "REJECTED, REJECT,  "
    })
    void eachPairOfStateAndAction(ProposalState state, ProposalAction action, ProposalState to) {
        assertEquals(to, action.allowedIn(state) ? action.to() : null);
    }
}
