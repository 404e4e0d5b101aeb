package id.salur.disbursement.aid;

import id.salur.platform.money.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a group, business, house, site or family applies for.
 *
 * @param subject GROUP, BUSINESS, HOUSE, SITE or FAMILY
 * @param quantity units: the members of a KUBE, else 1
 * @param unitCost whole rupiah, null in kind
 * @param amount quantity times unit cost, whole rupiah; of a continuing aid each period; null in kind
 * @param ruleId the rule that it was held against
 * @param reason why it was rejected
 * @param version grows with every change; it is the ETag
 */
public record AidApplication(
        UUID id,
        @Schema(examples = "KUBE") String programme,
        int fiscalYear,
        @Schema(examples = "15.01.01.2016") String regionCode,
        String subject,
        int quantity,
        @Schema(nullable = true) Rupiah unitCost,
        @Schema(nullable = true) Rupiah amount,
        @Schema(examples = "KUBE-2015") String ruleId,
        LocalDate validFrom,
        @Schema(nullable = true) LocalDate validUntil,
        AidState state,
        @Schema(nullable = true) String reason,
        long version,
        String proposedBy,
        Instant proposedAt,
        @Schema(nullable = true) String verifiedBy,
        @Schema(nullable = true) String approvedBy) {}
