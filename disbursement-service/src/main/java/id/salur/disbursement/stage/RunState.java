package id.salur.disbursement.stage;

/** States of a stage run. */
public enum RunState {
    DRAFT,
    COMPUTED,
    SUBMITTED,
    APPROVED,
    RELEASED,
    CLOSED,
    CANCELLED
}
