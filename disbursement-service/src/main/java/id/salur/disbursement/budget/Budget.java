package id.salur.disbursement.budget;

import id.salur.platform.money.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The pagu of one programme and year, of the nation or of a province or regency.
 *
 * @param fund APBN, or APBD of its owner
 * @param regionCode the owner
 * @param amount whole rupiah, as it was opened
 * @param revised whole rupiah, what revisions added and took since
 * @param closedOn null while open
 */
public record Budget(
        @Schema(examples = "PKH") String programme,
        int fiscalYear,
        @Schema(examples = "APBN") String fund,
        @Schema(examples = "ID") String regionCode,
        Rupiah amount,
        Rupiah revised,
        String legalBasis,
        Instant createdAt,
        String createdBy,
        @Schema(nullable = true) LocalDate closedOn) {}
