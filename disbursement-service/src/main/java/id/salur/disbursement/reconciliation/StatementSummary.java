package id.salur.disbursement.reconciliation;

import id.salur.disbursement.bankfile.BankFileType;
import id.salur.platform.money.Rupiah;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a statement did when it came the first time. Counts of lines, or of payments where it says so.
 *
 * @param bank whose statement it is
 * @param account that it is of, as the bank names it; null if the file names none, such as a status report or CSV
 * @param type of the message
 * @param messageId the bank's own id of it; null if it has none
 * @param lines lines in the file; none if it tells nothing that lasts
 * @param paid payments that became PAID by it
 * @param failed payments that became FAILED by it
 * @param underPaid payments that are UNDERPAID after it
 * @param overPaid payments that are OVERPAID after it, and paid ones that were paid once more
 * @param returned payments of which the bank gave back what it had not paid
 * @param reversed payments of which the bank took back what it had paid, wholly or in part
 * @param duplicate lines that say again what is known, also by another type of message
 * @param unknown lines of no payment of ours, or of one outside the caller's areas
 * @param contradicted lines that contradict what is known or cannot be: wrong day, account or sum
 * @param charges lines of what the bank took for itself
 * @param batches lines that told of a whole batch in one sum
 * @param settledAmount rupiah settled by it
 */
public record StatementSummary(
        UUID id,
        @Schema(examples = "BRI") String bank,

        @Schema(nullable = true, examples = "APBN-2021-BPNT")
        String account,

        BankFileType type,
        @Schema(nullable = true) String messageId,
        Instant receivedAt,
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
    static StatementSummary of(ResultFiles.Kept file) {
        return new StatementSummary(
                file.id(),
                file.bank(),
                file.account(),
                file.type(),
                file.messageId(),
                file.receivedAt(),
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
