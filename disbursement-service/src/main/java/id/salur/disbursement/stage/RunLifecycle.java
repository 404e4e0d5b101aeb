package id.salur.disbursement.stage;

import static id.salur.disbursement.stage.RunAction.APPROVE;
import static id.salur.disbursement.stage.RunAction.CANCEL;
import static id.salur.disbursement.stage.RunAction.CHECK_ACCOUNTS;
import static id.salur.disbursement.stage.RunAction.CLOSE;
import static id.salur.disbursement.stage.RunAction.COMPUTE;
import static id.salur.disbursement.stage.RunAction.EXCLUDE;
import static id.salur.disbursement.stage.RunAction.FOLLOW_UP;
import static id.salur.disbursement.stage.RunAction.REJECT;
import static id.salur.disbursement.stage.RunAction.RELEASE;
import static id.salur.disbursement.stage.RunAction.STANDING_INSTRUCTION;
import static id.salur.disbursement.stage.RunAction.SUBMIT;
import static id.salur.disbursement.stage.RunState.APPROVED;
import static id.salur.disbursement.stage.RunState.CANCELLED;
import static id.salur.disbursement.stage.RunState.CLOSED;
import static id.salur.disbursement.stage.RunState.COMPUTED;
import static id.salur.disbursement.stage.RunState.DRAFT;
import static id.salur.disbursement.stage.RunState.RELEASED;
import static id.salur.disbursement.stage.RunState.SUBMITTED;
import static id.salur.platform.lifecycle.Step.step;
import static id.salur.platform.security.Roles.APPROVER;
import static id.salur.platform.security.Roles.DISTRICT_OFFICER;
import static id.salur.platform.security.Roles.NATIONAL_OFFICER;
import static id.salur.platform.security.Roles.PROVINCE_OFFICER;

import id.salur.platform.lifecycle.Lifecycle;

/** The life of a stage run: whoever made what is submitted does not approve it. */
final class RunLifecycle {
    private static final String[] OFFICERS = {NATIONAL_OFFICER, PROVINCE_OFFICER, DISTRICT_OFFICER};

    /** Besides approvers whoever one of them delegated it to. */
    private static final String[] APPROVERS = {APPROVER, NATIONAL_OFFICER, PROVINCE_OFFICER, DISTRICT_OFFICER};

    /** The one table of what may happen to a stage run. */
    static final Lifecycle<RunState, RunAction> TABLE = Lifecycle.of(
            step(DRAFT, COMPUTE, COMPUTED).by(OFFICERS),
            step(COMPUTED, COMPUTE, COMPUTED).by(OFFICERS),
            step(DRAFT, EXCLUDE, DRAFT).by(OFFICERS),
            step(COMPUTED, EXCLUDE, COMPUTED).by(OFFICERS),
            step(COMPUTED, SUBMIT, SUBMITTED).by(OFFICERS),
            step(SUBMITTED, APPROVE, APPROVED).by(APPROVERS).notBy(COMPUTE, EXCLUDE, SUBMIT),
            step(SUBMITTED, REJECT, COMPUTED).by(APPROVER),
            step(APPROVED, REJECT, COMPUTED).by(APPROVER),
            step(APPROVED, CHECK_ACCOUNTS, APPROVED).by(OFFICERS),
            step(APPROVED, RELEASE, RELEASED).by(OFFICERS),
            step(RELEASED, STANDING_INSTRUCTION, RELEASED).by(OFFICERS),
            step(RELEASED, FOLLOW_UP, RELEASED).by(OFFICERS),
            step(RELEASED, CLOSE, CLOSED).by(OFFICERS),
            step(DRAFT, CANCEL, CANCELLED).by(OFFICERS),
            step(COMPUTED, CANCEL, CANCELLED).by(OFFICERS),
            step(SUBMITTED, CANCEL, CANCELLED).by(OFFICERS),
            step(APPROVED, CANCEL, CANCELLED).by(OFFICERS));

    private RunLifecycle() {}
}
