package id.salur.disbursement.payment;

/** What of a batch a file holds. */
public enum BatchPart {
    /** What was released. */
    PAYMENTS,
    /** What under-paid payments miss, by approved top-ups. */
    TOP_UP
}
