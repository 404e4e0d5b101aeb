package id.salur.disbursement.entitlement;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a family gets this amount.
 *
 * @param amount sum of the lines, whole rupiah
 * @param followUpOf the failed payment that this pays again, null in a regular run
 * @param facts the facts as they were at computation
 * @param cap the cap that held, null if the programme has none
 */
public record Explanation(
        UUID id,
        UUID runId,
        UUID familyId,
        String regionCode,
        String programme,
        int fiscalYear,
        String stage,
        LocalDate referenceDate,
        Rupiah amount,
        @Schema(nullable = true) UUID followUpOf,
        @Schema(implementation = Object.class) JsonNode facts,
        @Schema(nullable = true) Cap cap,
        List<Line> lines) {

    /**
     * One part of the amount.
     *
     * @param component the component, or the unit of an application; PENYESUAIAN_MINIMUM is what the rule's minimum adds,
     *     SANKSI_KOMITMEN what a missed commitment takes off (below zero)
     * @param rateId the rate, or the rule of an adjustment
     * @param annualAmount rupiah a year by the rate, null for a monthly rate and an adjustment
     * @param rateAmount rupiah in this stage by the rate
     * @param amount rupiah paid: the rate's, or less if it was cut
     * @param capped whether it was cut, wholly or in part
     * @param cutBy the cap, or the rule whose maximum it went over, null if it was not cut
     * @param legalBasis where the rate comes from
     * @param confirmation how sure that is
     */
    public record Line(
            int ordinal,
            @Schema(examples = "SD") String component,
            @Schema(examples = "PKH-2019-SD") String rateId,
            @Schema(nullable = true) Rupiah annualAmount,
            Rupiah rateAmount,
            Rupiah amount,
            boolean capped,

            @Schema(nullable = true, examples = "PKH-CAP-2019")
            String cutBy,

            String legalBasis,
            String confirmation) {}

    /** The cap of all persons together that held. */
    @Schema(name = "AppliedCap")
    public record Cap(String id, int maxPersons, String legalBasis, String confirmation, String note) {}
}
