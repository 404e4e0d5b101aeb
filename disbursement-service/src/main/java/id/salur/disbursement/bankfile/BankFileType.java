package id.salur.disbursement.bankfile;

/** What a bank sends. */
public enum BankFileType {
    /** Status of payments. */
    PAIN_002,
    /** Account report of the running day. */
    CAMT_052,
    /** Statement of an account. */
    CAMT_053,
    /** Notification of debits and credits. */
    CAMT_054,
    /** The result file of a batch or of many. */
    CSV
}
