package id.salur.disbursement.entitlement;

import id.salur.platform.money.Rupiah;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a family gets in a run.
 *
 * @param amount whole rupiah
 * @param followUpOf the failed payment that this pays again, null in a regular run
 */
public record Entitlement(
        UUID id,
        UUID runId,
        UUID familyId,
        String regionCode,
        Rupiah amount,
        @Schema(nullable = true) UUID followUpOf) {}
