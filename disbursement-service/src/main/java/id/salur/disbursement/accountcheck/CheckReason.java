package id.salur.disbursement.accountcheck;

/** Why an account failed its check. Each is a code of {@code bank-reasons.csv}, which says what it means for the account. */
enum CheckReason {
    /** There is no such account. */
    WRONG_NUMBER,
    ACCOUNT_CLOSED,
    ACCOUNT_BLOCKED,
    /** The account is somebody else's by its name. */
    NAME_DIFFERS,
    RECIPIENT_DEAD,
    OTHER
}
