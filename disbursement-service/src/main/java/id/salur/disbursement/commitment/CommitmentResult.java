package id.salur.disbursement.commitment;

import java.time.Instant;
import java.util.UUID;

/**
 * What was reported last of a family and kind in a stage.
 *
 * @param kind HEALTH, EDUCATION or WELFARE
 * @param missedMonths 0 to 3
 */
public record CommitmentResult(
        UUID familyId, String kind, String regionCode, int missedMonths, String reportedBy, Instant reportedAt) {
    String place() {
        return familyId + "/" + kind;
    }
}
