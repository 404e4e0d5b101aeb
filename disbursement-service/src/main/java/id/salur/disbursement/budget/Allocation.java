package id.salur.disbursement.budget;

import id.salur.platform.money.Rupiah;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One step of money down the road.
 *
 * @param amount whole rupiah; below zero it went back up: from is the parent that received it
 */
public record Allocation(
        UUID id,
        String programme,
        int fiscalYear,
        String fund,
        String from,
        String to,
        Rupiah amount,
        @Schema(nullable = true) String legalBasis,
        UUID transactionId,
        Instant createdAt,
        String createdBy) {}
