package id.salur.disbursement.commitment;

/**
 * What a report did.
 *
 * @param rows rows taken in, a count
 * @param families different families of it, a count
 * @param missed families of it that missed at least a month, a count
 */
public record CommitmentReport(int rows, int families, int missed) {}
