package id.salur.disbursement.entitlement;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A family that an officer left out of a stage. It holds in every run that pays one of its months, in whatever form, until it is undone.
 *
 * @param runId the run that it was written down for
 * @param undoneBy null while it holds
 */
public record Exclusion(
        UUID id,
        UUID runId,
        UUID familyId,
        String regionCode,
        String reason,
        String excludedBy,
        Instant excludedAt,
        @Schema(nullable = true) String undoneBy,
        @Schema(nullable = true) Instant undoneAt) {}
