package id.salur.disbursement.payment;

import id.salur.platform.money.Rupiah;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one bank is told to pay for a run.
 *
 * @param payments a count
 * @param amount whole rupiah
 * @param state RELEASED, PARTLY_ANSWERED, or RECONCILED when none of its payments is in transit
 */
public record Batch(
        UUID id,
        UUID runId,
        String regionCode,
        @Schema(examples = "BRI") String bank,
        int payments,
        Rupiah amount,
        String state) {}
