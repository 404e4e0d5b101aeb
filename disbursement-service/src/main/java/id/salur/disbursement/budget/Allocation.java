package id.salur.disbursement.budget;

import id.salur.platform.money.Rupiah;
import java.time.Instant;
import java.util.UUID;

/**
 * One step of money down the road.
 *
 * @param amount whole rupiah
 */
public record Allocation(
        UUID id,
        String programme,
        int fiscalYear,
        String from,
        String to,
        Rupiah amount,
        UUID transactionId,
        Instant createdAt,
        String createdBy) {}
