package id.salur.disbursement.channel;

/** States of a payment. */
public enum PaymentState {
    INSTRUCTED,
    UNDERPAID,
    OVERPAID,
    PAID,
    FAILED,
    FOLLOWED_UP,
    RETURNED
}
