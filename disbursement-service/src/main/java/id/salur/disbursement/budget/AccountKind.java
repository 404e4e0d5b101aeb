package id.salur.disbursement.budget;

/** The stations of the road. The treasury is the source and may go below zero; no other account can. */
public enum AccountKind {
    TREASURY,
    NATIONAL,
    PROVINCE,
    REGENCY,
    /** Committed to one run: before release, and what failed after it. */
    STAGE_RUN,
    /** With a bank, per regency. */
    IN_TRANSIT,
    SETTLED,
    RETURNED
}
