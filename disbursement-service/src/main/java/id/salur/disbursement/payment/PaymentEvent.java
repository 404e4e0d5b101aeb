package id.salur.disbursement.payment;

/**
 * What can happen to a payment: a bank's answer, compared by amounts with what was instructed, or what people decided.
 *
 * @see PaymentTransitions
 */
public enum PaymentEvent {
    /** All PAID lines together are less than the amount. */
    PAID_SHORT("PAID"),
    PAID_IN_FULL("PAID"),
    PAID_OVER("PAID"),
    FAILED("FAILED"),
    /** The bank gives back exactly what it did not pay. */
    REST_RETURNED("RETURNED"),
    /** After REVERSED lines nothing, less than the amount, the amount, or more than the amount is left with the family. */
    REVERSED_WHOLLY("REVERSED"),
    REVERSED_SHORT("REVERSED"),
    REVERSED_TO_FULL("REVERSED"),
    REVERSED_OVER("REVERSED"),
    /** The bank is told to pay what is missing, from the money it still has. */
    TOP_UP(null),
    /** The amount counts as paid; the excess is the bank's own affair. */
    MAKE_GOOD(null),
    /** The bank gives up what it did not pay, without a line that says so. */
    WRITE_BACK(null),
    /** A PAID line that contradicted the books was right. */
    ACCEPT_PAID(null),
    /** A FAILED line that contradicted the books was right. */
    ACCEPT_FAILED(null),
    RETURN(null),
    FOLLOW_UP(null),
    /** The follow-up was rejected or cancelled. */
    FOLLOW_UP_UNDONE(null);

    private final String lineStatus;

    PaymentEvent(String lineStatus) {
        this.lineStatus = lineStatus;
    }

    /** The status of the result lines that are this event; null if people decide it. */
    public String lineStatus() {
        return lineStatus;
    }
}
