package id.salur.disbursement.fundaccount;

import static id.salur.disbursement.authority.Decision.APPROVE;
import static id.salur.disbursement.authority.Decision.PROPOSE;
import static id.salur.disbursement.authority.Decision.REJECT;
import static id.salur.disbursement.fundaccount.FundAccount.State.APPROVED;
import static id.salur.disbursement.fundaccount.FundAccount.State.PROPOSED;
import static id.salur.disbursement.fundaccount.FundAccount.State.REJECTED;
import static id.salur.platform.lifecycle.Step.step;
import static id.salur.platform.security.Roles.APPROVER;
import static id.salur.platform.security.Roles.DISTRICT_OFFICER;
import static id.salur.platform.security.Roles.NATIONAL_OFFICER;
import static id.salur.platform.security.Roles.PROVINCE_OFFICER;

import id.salur.disbursement.authority.Decision;
import id.salur.disbursement.fundaccount.FundAccount.State;
import id.salur.platform.lifecycle.Lifecycle;

/** The life of an account that payments are made from: whoever proposed it does not decide. */
final class FundAccountLifecycle {
    /** Besides approvers whoever one of them delegated it to. */
    private static final String[] APPROVERS = {APPROVER, NATIONAL_OFFICER, PROVINCE_OFFICER, DISTRICT_OFFICER};

    static final Lifecycle<State, Decision> TABLE = Lifecycle.of(
            step(PROPOSED, APPROVE, APPROVED).by(APPROVERS).notBy(PROPOSE),
            step(PROPOSED, REJECT, REJECTED).by(APPROVERS).notBy(PROPOSE));

    private FundAccountLifecycle() {}
}
