package id.salur.disbursement.unpaid;

/** Why a member has no paid payment in a stage; the first that holds. */
public enum UnpaidReason {
    /** Failed the account check of this run; {@code detail} is its reason. A supplementary run, or another follow-up, takes the family in again, where the account itself is at fault after two people corrected it. */
    ACCOUNT_CHECK_FAILED,
    /** With a bank, also if it paid too little or too much. */
    IN_TRANSIT,
    /** The bank could not pay; {@code detail} is its reason. */
    FAILED,
    /** Failed, and the money went back to the treasury; {@code detail} is the bank's reason. */
    RETURNED,
    /** Computed in this run, not with a bank yet. */
    NOT_RELEASED,
    /** Left out by an officer; {@code detail} is the reason. */
    EXCLUDED,
    /** Another submitted run holds the family for a month of the stage. */
    IN_ANOTHER_RUN,
    /** The recipient died, left or is dead as a bank says; {@code detail} is which. Held until the registry tells another. */
    RECIPIENT_MISSING,
    /** The membership is suspended. */
    SUSPENDED,
    /** The registry decided SUSPEND or END; {@code detail} holds its reasons. */
    HELD_BY_DECISION,
    /** A missed commitment suspends the payment, or took all of it. */
    SANCTIONED,
    /** The bank refused the account, in paying or in a check, and nobody corrected it yet; {@code detail} is what is wrong with it. */
    ACCOUNT_REFUSED,
    /** An application that was approved for money, and nobody said whom to pay: {@code PUT /v1/aid-applications/{id}/payee}. */
    PAYEE_MISSING,
    /** The run is a draft. */
    NOT_YET_COMPUTED,
    /** No component on the reference date, and the rule asks for one. */
    NO_COMPONENT,
    /** None of its components has a rate on the reference date. */
    NO_RATE,
    /** Eligible since after the run was computed: compute again, or open a supplementary run. */
    LATE
}
