package id.salur.disbursement.reconciliation;

/**
 * @param lines that were open and are not any more, a count
 */
public record Resolved(int lines) {}
