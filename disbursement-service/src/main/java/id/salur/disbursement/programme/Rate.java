package id.salur.disbursement.programme;

import id.salur.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One row of the rate table, as it is paid.
 *
 * @param basis FAMILY or PERSON
 * @param appliesTo ALL, HARD_ACCESS or NOT_HARD_ACCESS
 * @param validTo inclusive, null while open
 * @param annualAmount rupiah a year, null for a monthly rate
 * @param stageAmounts rupiah in stages I to IV, null for a monthly rate
 * @param monthAmount rupiah a month, null for a rate by stages
 * @param payable false if kept for reference only
 * @param legalBasis where the amount comes from
 * @param confirmation how sure that is
 */
public record Rate(
        @Schema(examples = "PKH-2019-SD") String id,
        String programme,
        @Schema(examples = "SD") String component,
        String basis,
        String appliesTo,
        LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        @Schema(nullable = true) Rupiah annualAmount,
        @Schema(nullable = true) List<Long> stageAmounts,
        @Schema(nullable = true) Rupiah monthAmount,
        boolean payable,
        String legalBasis,
        String confirmation,
        String note) {}
