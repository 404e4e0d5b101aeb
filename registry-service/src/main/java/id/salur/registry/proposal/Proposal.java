package id.salur.registry.proposal;

import id.salur.platform.lifecycle.Governed;
import id.salur.platform.lifecycle.Lifecycle;
import id.salur.platform.problem.ProblemType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A family proposed for a programme.
 *
 * @param startsOn first day of the membership; null until approved
 * @param reasons why it was rejected, or why the last attempt to verify or approve it was refused
 * @param basisId minutes or statement that it rests on; null for none
 * @param basisRequired whether it is verified with a basis only, by the rule of the day on which it was made
 */
public record Proposal(
        UUID id,
        long version,
        UUID familyId,
        String programme,
        String regionCode,
        ProposalState state,
        String proposedBy,
        OffsetDateTime proposedAt,
        @Schema(nullable = true) String verifiedBy,
        @Schema(nullable = true) OffsetDateTime verifiedAt,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) OffsetDateTime decidedAt,
        @Schema(nullable = true) LocalDate startsOn,
        List<String> reasons,
        @Schema(nullable = true) UUID basisId,
        boolean basisRequired)
        implements Governed<ProposalState, ProposalAction> {

    @Override
    public Lifecycle<ProposalState, ProposalAction> lifecycle() {
        return ProposalLifecycle.of(basisId);
    }

    @Override
    public Map<ProposalAction, String> doers() {
        return ProposalLifecycle.doers(proposedBy, verifiedBy);
    }

    @Override
    public Map<ProposalAction, ProblemType> obstacles() {
        return state == ProposalState.PROPOSED && basisRequired && basisId == null
                ? Map.of(ProposalAction.VERIFY, ProblemType.BASIS_MISSING)
                : Map.of();
    }
}
