package id.salur.disbursement.aid;

/** States of an application. Whether an approved one was paid is told by its payments. */
public enum AidState {
    PROPOSED,
    VERIFIED,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    CLOSED
}
