package id.salur.registry.recipient;

/** What can be done with a proposed change of the recipient. */
public enum ChangeAction {
    /** It is made. */
    PROPOSE,
    APPROVE,
    REJECT,
    /** By itself, when the recipient is back. */
    CANCEL
}
