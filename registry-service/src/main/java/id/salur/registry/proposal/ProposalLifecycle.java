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
import java.util.UUID;

/**
 * The life of a proposal. VERIFY is the step of the village's verifier (verifikator desa), APPROVE that of the head of the district office, in the
 * regent's name. Who proposed or verified does not approve; who proposed with a basis does not verify either.
 */
final class ProposalLifecycle {
    static final Lifecycle<ProposalState, ProposalAction> TABLE = Lifecycle.of(
            step(PROPOSED, VERIFY, VERIFIED).by(DISTRICT_OFFICER, FACILITATOR),
            step(VERIFIED, APPROVE, APPROVED).by(APPROVER).notBy(PROPOSE, VERIFY),
            step(PROPOSED, REJECT, REJECTED).by(APPROVER, DISTRICT_OFFICER),
            step(VERIFIED, REJECT, REJECTED).by(APPROVER, DISTRICT_OFFICER));

    /** Of one that rests on a basis: three persons. */
    static final Lifecycle<ProposalState, ProposalAction> WITH_BASIS = Lifecycle.of(
            step(PROPOSED, VERIFY, VERIFIED).by(DISTRICT_OFFICER, FACILITATOR).notBy(PROPOSE),
            step(VERIFIED, APPROVE, APPROVED).by(APPROVER).notBy(PROPOSE, VERIFY),
            step(PROPOSED, REJECT, REJECTED).by(APPROVER, DISTRICT_OFFICER),
            step(VERIFIED, REJECT, REJECTED).by(APPROVER, DISTRICT_OFFICER));

    private ProposalLifecycle() {}

    static Lifecycle<ProposalState, ProposalAction> of(UUID basis) {
        return basis == null ? TABLE : WITH_BASIS;
    }

    static Map<ProposalAction, String> doers(String proposedBy, String verifiedBy) {
        return verifiedBy == null ? Map.of(PROPOSE, proposedBy) : Map.of(PROPOSE, proposedBy, VERIFY, verifiedBy);
    }
}
