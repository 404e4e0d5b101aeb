package id.salur.registry.recipient;

import id.salur.platform.lifecycle.Governed;
import id.salur.platform.lifecycle.Lifecycle;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another member who shall receive the family's money.
 *
 * @param replaces person who received it
 * @param personId person who takes over
 * @param rank in which order, on the first day
 * @param effectiveOn first day
 * @param reason why another than whose turn it is; null where it is the turn
 * @param heldSince first day that the money of the household is held now; null where it is not
 * @param releasedBy what ends that, one is enough: `NEW_RECIPIENT` (a change is approved, such as this one), `CORRECTION`, `PERSON_SEEN`,
 *     `PAYMENT_ARRIVED`; empty where nothing is held
 */
public record RecipientChange(
        UUID id,
        long version,
        UUID familyId,
        @Schema(examples = "53.15.05.2003") String regionCode,
        UUID replaces,
        UUID personId,
        Rank rank,
        LocalDate effectiveOn,
        @Schema(nullable = true) String reason,
        ChangeState state,
        String proposedBy,
        OffsetDateTime proposedAt,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) OffsetDateTime decidedAt,
        @Schema(nullable = true) LocalDate heldSince,
        @Schema(examples = "[\"NEW_RECIPIENT\"]") List<String> releasedBy)
        implements Governed<ChangeState, ChangeAction> {

    @Override
    public Lifecycle<ChangeState, ChangeAction> lifecycle() {
        return ChangeLifecycle.TABLE;
    }

    @Override
    public Map<ChangeAction, String> doers() {
        return Map.of(ChangeAction.PROPOSE, proposedBy);
    }
}
