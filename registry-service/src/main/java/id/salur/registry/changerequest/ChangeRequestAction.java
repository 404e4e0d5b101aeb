package id.salur.registry.changerequest;

/** What can be done with a change request. */
public enum ChangeRequestAction {
    /** It is made. */
    PROPOSE,
    APPROVE,
    REJECT,
    WITHDRAW
}
