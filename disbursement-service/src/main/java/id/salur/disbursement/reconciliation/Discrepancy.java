package id.salur.disbursement.reconciliation;

import id.salur.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A result line that does not agree with what was instructed.
 *
 * @param paymentId null if a line of a statement names none
 * @param amount what the bank says, whole rupiah
 * @param instructed what it was told, whole rupiah; null if the payment is not known
 * @param paidAmount sum of the bank's counted lines, whole rupiah
 * @param outcome UNDERPAID, OVERPAID, DUPLICATE, UNKNOWN or CONTRADICTED
 * @param open false once the amounts agree or a person said why, and for duplicates; a run with open ones is not closed
 * @param resolution what the person said, or null
 */
public record Discrepancy(
        UUID fileId,
        int lineNo,
        @Schema(nullable = true) UUID paymentId,
        String status,
        Rupiah amount,
        @Schema(nullable = true) Rupiah instructed,
        @Schema(nullable = true) Rupiah paidAmount,
        LocalDate valueDate,
        @Schema(nullable = true) String bankReference,
        String outcome,
        @Schema(nullable = true) String paymentState,
        boolean open,
        @Schema(nullable = true) String resolution) {}
