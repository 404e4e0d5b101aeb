package id.salur.disbursement.reconciliation;

import id.salur.platform.money.Rupiah;
import java.util.UUID;

/**
 * What a result file did.
 *
 * @param lines lines in the file
 * @param paid payments that became PAID by it
 * @param failed payments that became FAILED by it
 * @param underPaid payments that are UNDERPAID after it
 * @param overPaid payments that are OVERPAID after it, and paid ones that were paid once more
 * @param returned payments of which the bank gave back what it had not paid
 * @param reversed payments of which the bank took back what it had paid, wholly or in part
 * @param duplicate lines that say again what is known
 * @param unknown lines of no payment or of one that is not in the batch
 * @param contradicted lines that contradict what is known: a failure of what was paid, or the reverse
 * @param settledAmount rupiah settled by it
 */
public record ResultSummary(
        UUID id,
        UUID batchId,
        int lines,
        int paid,
        int failed,
        int underPaid,
        int overPaid,
        int returned,
        int reversed,
        int duplicate,
        int unknown,
        int contradicted,
        Rupiah settledAmount) {}
