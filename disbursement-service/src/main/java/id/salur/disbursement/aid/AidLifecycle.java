package id.salur.disbursement.aid;

import static id.salur.disbursement.aid.AidAction.APPROVE;
import static id.salur.disbursement.aid.AidAction.CLOSE;
import static id.salur.disbursement.aid.AidAction.HAND_OVER;
import static id.salur.disbursement.aid.AidAction.NAME_PAYEE;
import static id.salur.disbursement.aid.AidAction.PROPOSE;
import static id.salur.disbursement.aid.AidAction.REJECT;
import static id.salur.disbursement.aid.AidAction.VERIFY;
import static id.salur.disbursement.aid.AidAction.WITHDRAW;
import static id.salur.disbursement.aid.AidState.APPROVED;
import static id.salur.disbursement.aid.AidState.CLOSED;
import static id.salur.disbursement.aid.AidState.PROPOSED;
import static id.salur.disbursement.aid.AidState.REJECTED;
import static id.salur.disbursement.aid.AidState.VERIFIED;
import static id.salur.disbursement.aid.AidState.WITHDRAWN;
import static id.salur.platform.lifecycle.Step.step;
import static id.salur.platform.security.Roles.APPROVER;
import static id.salur.platform.security.Roles.DISTRICT_OFFICER;
import static id.salur.platform.security.Roles.FACILITATOR;
import static id.salur.platform.security.Roles.NATIONAL_OFFICER;
import static id.salur.platform.security.Roles.PROVINCE_OFFICER;
import static id.salur.platform.security.Roles.VILLAGE_OFFICER;

import id.salur.platform.lifecycle.Lifecycle;

/**
 * The life of an application: whoever proposed it or named the payee does not verify, and none of them approves. Another payee sends it
 * back to where others look at it anew.
 */
final class AidLifecycle {
    private static final String[] MAKERS = {DISTRICT_OFFICER, VILLAGE_OFFICER, FACILITATOR};

    /** Besides approvers whoever one of them delegated it to. */
    private static final String[] APPROVERS = {APPROVER, NATIONAL_OFFICER, PROVINCE_OFFICER, DISTRICT_OFFICER};

    /** The one table of what may happen to an application. */
    static final Lifecycle<AidState, AidAction> TABLE = Lifecycle.of(
            step(PROPOSED, NAME_PAYEE, PROPOSED).by(MAKERS),
            step(VERIFIED, NAME_PAYEE, PROPOSED).by(MAKERS),
            step(APPROVED, NAME_PAYEE, PROPOSED).by(MAKERS),
            step(PROPOSED, VERIFY, VERIFIED).by(DISTRICT_OFFICER).notBy(PROPOSE, NAME_PAYEE),
            step(VERIFIED, APPROVE, APPROVED).by(APPROVERS).notBy(PROPOSE, NAME_PAYEE, VERIFY),
            step(PROPOSED, REJECT, REJECTED).by(DISTRICT_OFFICER, APPROVER),
            step(VERIFIED, REJECT, REJECTED).by(DISTRICT_OFFICER, APPROVER),
            step(PROPOSED, WITHDRAW, WITHDRAWN).by(MAKERS),
            step(VERIFIED, WITHDRAW, WITHDRAWN).by(MAKERS),
            step(APPROVED, HAND_OVER, APPROVED).by(MAKERS),
            step(APPROVED, CLOSE, CLOSED).by(DISTRICT_OFFICER));

    private AidLifecycle() {}
}
