package id.salur.registry.changerequest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.salur.platform.lifecycle.Governed;
import id.salur.platform.lifecycle.Lifecycle;
import id.salur.platform.problem.ProblemType;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change of a family that somebody wants.
 *
 * @param details what shall be so, numbers masked; birth dates are left out for auditors
 * @param was what the details name, as it was when it was proposed
 * @param familyVersion of the family when it was proposed; where it is another now, it is judged again and approved only if {@code was} still holds
 * @param undoes request that it takes back; null for none
 * @param undoneBy request that takes it back and is not rejected; null for none
 * @param decisionReason why it was rejected; null otherwise
 * @param effect what it would do now; null in lists and once it is decided
 * @param own whether the caller proposed it
 */
public record ChangeRequest(
        UUID id,
        long version,
        UUID familyId,
        @Schema(examples = "53.15.05.2003") String regionCode,
        ChangeKind kind,
        ChangeDetails details,
        ChangeDetails was,
        String reason,
        long familyVersion,
        @Schema(nullable = true) UUID undoes,
        @Schema(nullable = true) UUID undoneBy,
        ChangeRequestState state,
        String proposedBy,
        OffsetDateTime proposedAt,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) OffsetDateTime decidedAt,
        @Schema(nullable = true) String decisionReason,
        @Schema(nullable = true) Effect effect,
        boolean own)
        implements Governed<ChangeRequestState, ChangeRequestAction> {

    ChangeRequest with(Effect seen) {
        return new ChangeRequest(
                id,
                version,
                familyId,
                regionCode,
                kind,
                details,
                was,
                reason,
                familyVersion,
                undoes,
                undoneBy,
                state,
                proposedBy,
                proposedAt,
                decidedBy,
                decidedAt,
                decisionReason,
                seen,
                own);
    }

    @Override
    public Lifecycle<ChangeRequestState, ChangeRequestAction> lifecycle() {
        return ChangeRequestLifecycle.TABLE;
    }

    @Override
    public Map<ChangeRequestAction, String> doers() {
        return Map.of(ChangeRequestAction.PROPOSE, proposedBy);
    }

    /** Only who proposed it withdraws it. */
    @Override
    @JsonIgnore
    public Map<ChangeRequestAction, ProblemType> obstacles() {
        return own || state != ChangeRequestState.PROPOSED
                ? Map.of()
                : Map.of(ChangeRequestAction.WITHDRAW, ProblemType.NOT_THE_PROPOSER);
    }
}
