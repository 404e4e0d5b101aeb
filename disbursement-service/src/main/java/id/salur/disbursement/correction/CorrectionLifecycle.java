package id.salur.disbursement.correction;

import static id.salur.disbursement.authority.Decision.APPROVE;
import static id.salur.disbursement.authority.Decision.PROPOSE;
import static id.salur.disbursement.authority.Decision.REJECT;
import static id.salur.disbursement.correction.Correction.State.APPROVED;
import static id.salur.disbursement.correction.Correction.State.PROPOSED;
import static id.salur.disbursement.correction.Correction.State.REJECTED;
import static id.salur.platform.lifecycle.Step.step;
import static id.salur.platform.security.Roles.APPROVER;
import static id.salur.platform.security.Roles.DISTRICT_OFFICER;
import static id.salur.platform.security.Roles.NATIONAL_OFFICER;
import static id.salur.platform.security.Roles.PROVINCE_OFFICER;

import id.salur.disbursement.authority.Decision;
import id.salur.disbursement.correction.Correction.State;
import id.salur.platform.lifecycle.Lifecycle;

/** The life of a correction: whoever proposed it does not approve it, but may take it back. */
final class CorrectionLifecycle {
    /** Besides approvers whoever one of them delegated it to. */
    private static final String[] APPROVERS = {APPROVER, NATIONAL_OFFICER, PROVINCE_OFFICER, DISTRICT_OFFICER};

    static final Lifecycle<State, Decision> TABLE = Lifecycle.of(
            step(PROPOSED, APPROVE, APPROVED).by(APPROVERS).notBy(PROPOSE),
            step(PROPOSED, REJECT, REJECTED).by(APPROVERS));

    private CorrectionLifecycle() {}
}
