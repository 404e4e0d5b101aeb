package id.salur.registry.changerequest;

/** Where a change request stands. */
public enum ChangeRequestState {
    PROPOSED,
    /** Done as it was shown. */
    APPROVED,
    REJECTED,
    /** By who proposed it. */
    WITHDRAWN
}
