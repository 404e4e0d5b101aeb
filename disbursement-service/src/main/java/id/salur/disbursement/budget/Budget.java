package id.salur.disbursement.budget;

import id.salur.platform.money.Rupiah;
import java.time.Instant;

/**
 * The national pagu of one programme and year.
 *
 * @param amount whole rupiah
 */
public record Budget(
        String programme, int fiscalYear, Rupiah amount, String legalBasis, Instant createdAt, String createdBy) {}
