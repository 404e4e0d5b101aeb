package id.salur.disbursement.authority;

import id.salur.platform.money.Rupiah;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Up to which amount a role may decide.
 *
 * @param level of the caller's area: NATION, PROVINCE or REGENCY
 * @param regionCode where the row holds; the one of the longest region prefix is used
 * @param maxAmount whole rupiah of one decision, or of the allocations or budget orders of a kind that one person decides on a day; null for no
 *     limit
 * @param validTo inclusive, null while open
 * @param legalBasis where it comes from
 * @param confirmed false for an assumption
 */
public record ApprovalLimit(
        @Schema(examples = "APPROVER-REGENCY") String id,
        @Schema(examples = "approver") String role,
        @Schema(examples = "REGENCY") String level,
        @Schema(examples = "ID") String regionCode,
        @Schema(nullable = true) Rupiah maxAmount,
        LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        String legalBasis,
        boolean confirmed,
        String note) {}
