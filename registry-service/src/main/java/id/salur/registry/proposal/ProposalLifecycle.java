package id.salur.registry.proposal;

import static id.salur.platform.lifecycle.Step.step;
import static id.salur.platform.security.Roles.APPROVER;
import static id.salur.platform.security.Roles.DISTRICT_OFFICER;
import static id.salur.platform.security.Roles.FACILITATOR;
import static id.salur.registry.proposal.ProposalAction.APPROVE;
import static id.salur.registry.proposal.ProposalAction.PROPOSE;
import static id.salur.registry.proposal.ProposalAction.REJECT;
import static id.salur.registry.proposal.ProposalAction.VERIFY;
import static id.salur.registry.proposal.ProposalState.APPROVED;
import static id.salur.registry.proposal.ProposalState.PROPOSED;
import static id.salur.registry.proposal.ProposalState.REJECTED;
import static id.salur.registry.proposal.ProposalState.VERIFIED;

import id.salur.platform.lifecycle.Lifecycle;
import java.util.Map;

/** The life of a proposal: who proposed or verified does not approve. */
final class ProposalLifecycle {
    static final Lifecycle<ProposalState, ProposalAction> TABLE = Lifecycle.of(
            step(PROPOSED, VERIFY, VERIFIED).by(DISTRICT_OFFICER, FACILITATOR),
            step(VERIFIED, APPROVE, APPROVED).by(APPROVER).notBy(PROPOSE, VERIFY),
            step(PROPOSED, REJECT, REJECTED).by(APPROVER, DISTRICT_OFFICER),
            step(VERIFIED, REJECT, REJECTED).by(APPROVER, DISTRICT_OFFICER));

    private ProposalLifecycle() {}

    static Map<ProposalAction, String> doers(String proposedBy, String verifiedBy) {
        return verifiedBy == null ? Map.of(PROPOSE, proposedBy) : Map.of(PROPOSE, proposedBy, VERIFY, verifiedBy);
    }
}
