package id.salur.disbursement.payment;

/** States of a payment. Where its money lies in each, and what leads to which, is data: {@code payment_position}, {@code payment_transition}. */
public enum PaymentState {
    /** With the bank, nothing said yet. */
    INSTRUCTED,
    /** With the bank, which paid less. */
    UNDERPAID,
    /** With the bank, which paid more. */
    OVERPAID,
    PAID,
    /** What was paid is settled, the rest lies on the run. */
    PARTLY_PAID,
    /** What was paid is settled, the rest is back at the treasury. */
    PARTLY_RETURNED,
    FAILED,
    /** Was paid and taken back by the bank. */
    REVERSED,
    /** Paid again by a follow-up, which holds the money now. */
    FOLLOWED_UP,
    RETURNED
}
