package id.salur.graduation.candidate;

/** Where a case stands. */
public enum CaseState {
    /** A criterion lacks evidence. */
    OPEN,
    /** All criteria are met; a person may confirm. */
    READY,
    /** Confirmed by a person. */
    CONFIRMED,
    /** Refused by a person. */
    REJECTED,
    /** Closed because the membership ended for another reason. */
    LAPSED
}
