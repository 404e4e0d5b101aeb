package id.salur.disbursement.aid;

/** What can be done to an application. */
public enum AidAction {
    /** It is made. */
    PROPOSE,
    NAME_PAYEE,
    VERIFY,
    APPROVE,
    REJECT,
    WITHDRAW,
    HAND_OVER,
    CLOSE
}
