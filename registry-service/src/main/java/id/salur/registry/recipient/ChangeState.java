package id.salur.registry.recipient;

/** Where a proposed change of the recipient stands. */
public enum ChangeState {
    PROPOSED,
    APPROVED,
    REJECTED,
    /** The recipient is back: nobody has to take over. */
    CANCELLED
}
