package id.salur.disbursement.reconciliation;

import id.salur.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of a bank's file and what it became.
 *
 * @param row line of the file that it stands in; null of old files
 * @param batchId batch that it is of; null if it is of none of ours
 * @param paymentId payment that it names; null if it names none
 * @param status what the bank says: PAID, FAILED, RETURNED, REVERSED or CHARGE
 * @param amount what the bank says, whole rupiah
 * @param instructed what it was told, whole rupiah: of the payment, or of a batch that is told of in one sum; null if neither is known
 * @param paidAmount sum of the bank's counted lines, whole rupiah; null if the payment is not known
 * @param reason our word for the bank's reason; null of what was paid
 * @param reasonCode the bank's own code; null if it gave none
 * @param reasonText the bank's own words; null if it gave none
 * @param outcome what it became: PAID, FAILED, RETURNED, REVERSED, UNDERPAID, OVERPAID, DUPLICATE, UNKNOWN, CONTRADICTED, CHARGE, or
 *     BATCH of a line that told of a whole batch: its payments have lines of their own after it
 * @param cause why it is CONTRADICTED where the books do not say so by themselves: DAY (before the release, or to come),
 *     ANOTHER_ACCOUNT (the batch is paid from another), ANOTHER_BATCH (the line names a batch that the payment is not in), TOTAL (sum or
 *     count of a batch is wrong), REFERENCE_USED (the bank reference was counted for another payment)
 * @param count payments that a line of a whole batch speaks of; null if it does not say
 * @param instructedCount payments of that batch, a count; null of other lines
 * @param paymentState state of the payment now; null if it is not known
 * @param open whether somebody must look at it: UNKNOWN and CONTRADICTED until a person said why, UNDERPAID and OVERPAID until then or
 *     until the amounts agree; other lines never. A run with open ones is not closed
 * @param resolution what the person said, or null
 */
public record Discrepancy(
        UUID fileId,
        int lineNo,
        @Schema(nullable = true) Integer row,
        @Schema(nullable = true) UUID batchId,
        @Schema(nullable = true) UUID paymentId,
        String status,
        Rupiah amount,
        @Schema(nullable = true) Rupiah instructed,
        @Schema(nullable = true) Rupiah paidAmount,
        LocalDate valueDate,
        @Schema(nullable = true) String bankReference,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true, examples = "AC04") String reasonCode,
        @Schema(nullable = true) String reasonText,
        String outcome,
        @Schema(nullable = true) String cause,
        @Schema(nullable = true) Integer count,
        @Schema(nullable = true) Integer instructedCount,
        @Schema(nullable = true) String paymentState,
        boolean open,
        @Schema(nullable = true) String resolution) {}
