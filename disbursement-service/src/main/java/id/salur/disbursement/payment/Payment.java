package id.salur.disbursement.payment;

import id.salur.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One payment to one family.
 *
 * @param familyId who is paid: the family, or the application of a programme that pays applications
 * @param amount instructed, whole rupiah
 * @param paidAmount sum of the bank's PAID lines less its REVERSED ones, whole rupiah; above {@code amount} an excess is open
 * @param attempt 1, or more in a follow-up
 * @param followUpOf the failed payment that this pays again, null in a regular run
 * @param openAccount true if the bank was asked to open an account first
 * @param state INSTRUCTED, UNDERPAID, OVERPAID (these three in transit), PAID, PARTLY_PAID, PARTLY_RETURNED, FAILED, REVERSED,
 *     FOLLOWED_UP, RETURNED
 * @param reason why it failed or was reversed
 */
public record Payment(
        UUID id,
        UUID runId,
        UUID batchId,
        UUID entitlementId,
        UUID familyId,
        @Schema(examples = "53.15.05.2003") String regionCode,
        String programme,
        int fiscalYear,
        String stage,
        String bank,
        Rupiah amount,
        Rupiah paidAmount,
        int attempt,
        @Schema(nullable = true) UUID followUpOf,
        boolean openAccount,
        PaymentState state,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) LocalDate settledOn,
        @Schema(nullable = true) LocalDate failedOn,
        @Schema(nullable = true) LocalDate reversedOn,
        @Schema(nullable = true) LocalDate returnedOn) {}
