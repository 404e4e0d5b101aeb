package id.salur.disbursement.stage;

/** What can be done to a stage run. */
public enum RunAction {
    COMPUTE,
    EXCLUDE,
    SUBMIT,
    APPROVE,
    CHECK_ACCOUNTS,
    REJECT,
    RELEASE,
    STANDING_INSTRUCTION,
    FOLLOW_UP,
    CANCEL,
    CLOSE
}
