package id.salur.disbursement.reconciliation;

import id.salur.platform.money.Rupiah;
import java.util.UUID;

/**
 * What a result file did when it came the first time.
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
 * @param contradicted lines that contradict what is known: a failure of what was paid, or the reverse; or a whole batch with a wrong sum
 * @param charges lines of what the bank took for itself
 * @param batches lines that told of the whole batch in one sum
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
        int charges,
        int batches,
        Rupiah settledAmount) {
    static ResultSummary of(ResultFiles.Kept file) {
        return new ResultSummary(
                file.id(),
                file.batchId(),
                file.lines(),
                file.paid(),
                file.failed(),
                file.underPaid(),
                file.overPaid(),
                file.returned(),
                file.reversed(),
                file.duplicate(),
                file.unknown(),
                file.contradicted(),
                file.charges(),
                file.batches(),
                file.settledAmount());
    }
}
