package id.salur.disbursement.payee;

import static id.salur.disbursement.authority.Decision.APPROVE;
import static id.salur.disbursement.authority.Decision.PROPOSE;
import static id.salur.disbursement.authority.Decision.REJECT;
import static id.salur.disbursement.payee.AccountCorrection.State.APPROVED;
import static id.salur.disbursement.payee.AccountCorrection.State.PROPOSED;
import static id.salur.disbursement.payee.AccountCorrection.State.REJECTED;
import static id.salur.platform.lifecycle.Step.step;
import static id.salur.platform.security.Roles.APPROVER;
import static id.salur.platform.security.Roles.DISTRICT_OFFICER;

import id.salur.disbursement.authority.Decision;
import id.salur.disbursement.payee.AccountCorrection.State;
import id.salur.platform.lifecycle.Lifecycle;

/** The life of a correction of an account: whoever proposed it does not approve it, but may take it back. */
final class AccountCorrectionLifecycle {
    static final Lifecycle<State, Decision> TABLE = Lifecycle.of(
            step(PROPOSED, APPROVE, APPROVED).by(APPROVER).notBy(PROPOSE),
            step(PROPOSED, REJECT, REJECTED).by(DISTRICT_OFFICER, APPROVER));

    private AccountCorrectionLifecycle() {}
}
