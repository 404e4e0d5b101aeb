package id.salur.disbursement.threshold;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A limit that a rule compares with.
 *
 * @param name the rule: UNIT_COST, PUBLIC_MINIMUM, AGEING
 * @param subject what it holds for, such as a programme; empty for all
 * @param unit of the limits: IDR a house, families, days
 * @param low lowest value inside, null without one
 * @param high highest value inside, null without one
 * @param validTo inclusive, null while open
 */
public record Threshold(
        @Schema(examples = "UNIT-COST-RUTILAHU") String id,
        @Schema(examples = "UNIT_COST") String name,
        @Schema(examples = "RUTILAHU") String subject,
        @Schema(examples = "IDR a house") String unit,
        @Schema(nullable = true) Long low,
        @Schema(nullable = true) Long high,
        LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        String legalBasis,
        String confirmation,
        String note) {}
