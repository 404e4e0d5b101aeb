package id.salur.disbursement.bankfile;

import java.util.Optional;

/** What the codes of ISO 20022 for the status of payments, of groups and of single ones, mean for money. */
enum Status {
    /** Settled: on the debtor's account, on the creditor's, or picked up in cash. */
    PAID,
    /** Rejected or cancelled. */
    FAILED,
    /** Says nothing that lasts; of a group, also that its payments differ. */
    ON_THE_WAY;

    static Optional<Status> of(String code) {
        return switch (code) {
            case "ACSC", "ACCC", "CPUC" -> Optional.of(PAID);
            case "RJCT", "CANC" -> Optional.of(FAILED);
            case "RCVD", "ACTC", "ACCP", "ACSP", "ACWC", "ACWP", "ACFC", "ACIS", "ACPD" -> Optional.of(ON_THE_WAY);
            case "PDNG", "PATC", "PRES", "PART", "BLCK" -> Optional.of(ON_THE_WAY);
            default -> Optional.empty();
        };
    }
}
