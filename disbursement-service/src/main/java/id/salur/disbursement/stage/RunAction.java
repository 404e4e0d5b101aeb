package id.salur.disbursement.stage;

/** What can be done to a stage run. */
public enum RunAction {
    COMPUTE,
    EXCLUDE,
    SUBMIT,
    APPROVE,
    REJECT,
    RELEASE,
    FOLLOW_UP,
    CANCEL,
    CLOSE
}
