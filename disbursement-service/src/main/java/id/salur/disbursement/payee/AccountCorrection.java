package id.salur.disbursement.payee;

import id.salur.disbursement.authority.Decision;
import id.salur.platform.lifecycle.Governed;
import id.salur.platform.lifecycle.Lifecycle;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The account of a family as it is to be, proposed by one person and approved by another.
 *
 * @param regionCode village of the family when it was proposed
 * @param accountNumber the right number, but for its last four digits masked; null: the bank opens an account anew
 * @param reason how it was found out
 * @param decidedBy null until decided
 * @param decidedAt null until decided
 * @param note why it was rejected, otherwise empty
 * @param version the ETag
 * @param otherPayees how many other families and applications have this number at this bank, anywhere: who approves asks why
 */
public record AccountCorrection(
        UUID id,
        UUID familyId,
        @Schema(examples = "53.15.05.1025") String regionCode,
        @Schema(examples = "BRI") String bank,
        @Schema(nullable = true, examples = "********0123") String accountNumber,
        String reason,
        State state,
        String proposedBy,
        Instant proposedAt,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) Instant decidedAt,
        String note,
        long version,
        int otherPayees)
        implements Governed<AccountCorrection.State, Decision> {

    /** Where the proposal stands. */
    @Schema(name = "AccountCorrectionState")
    public enum State {
        PROPOSED,
        APPROVED,
        REJECTED
    }

    @Override
    public Lifecycle<State, Decision> lifecycle() {
        return AccountCorrectionLifecycle.TABLE;
    }

    @Override
    public Map<Decision, String> doers() {
        return Map.of(Decision.PROPOSE, proposedBy);
    }
}
