package id.salur.disbursement.accountcheck;

/** Why an account failed its check. */
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
