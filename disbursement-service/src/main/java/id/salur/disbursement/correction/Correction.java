package id.salur.disbursement.correction;

import id.salur.disbursement.authority.Approvable;
import id.salur.disbursement.authority.Approval;
import id.salur.disbursement.authority.Decision;
import id.salur.platform.lifecycle.Lifecycle;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.ProblemType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision about payments of a run.
 *
 * @param paymentId one payment, or null: all of the run that were in a state for it
 * @param on the day it takes effect
 * @param payments how many it concerns, a count
 * @param amount what it moves, or lets the bank pay, whole rupiah
 * @param decidedBy who approved or rejected it: never who proposed what was approved
 * @param version the ETag
 */
public record Correction(
        UUID id,
        UUID runId,
        String regionCode,
        Kind kind,
        @Schema(nullable = true) UUID paymentId,
        LocalDate on,
        String reason,
        State state,
        int payments,
        Rupiah amount,
        String proposedBy,
        Instant proposedAt,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) Instant decidedAt,
        long version)
        implements Approvable<Correction.State, Decision> {

    /** What is done; each is an event of the table of transitions of payments. */
    @Schema(name = "CorrectionKind")
    public enum Kind {
        /** UNDERPAID: the bank is told to pay what is missing, from the money it still has. Once a family and stage. */
        TOP_UP,
        /** OVERPAID: the instructed amount is settled, the excess is between the bank and the family. */
        MAKE_GOOD,
        /** INSTRUCTED, UNDERPAID: the bank gives up what it did not pay; the money goes back to the run. */
        WRITE_BACK,
        /** FAILED, REVERSED, PARTLY_PAID, PARTLY_RETURNED, RETURNED with a contradicting PAID line over what is missing: it was right. */
        ACCEPT_PAID,
        /** PAID with a contradicting FAILED line: it was right; the money goes back to the run, after its close to the treasury. */
        ACCEPT_FAILED,
        /** FAILED, REVERSED, PARTLY_PAID and in no follow-up: what lies on the run goes back to the treasury. */
        RETURN
    }

    /** How far it is. */
    @Schema(name = "CorrectionState")
    public enum State {
        PROPOSED,
        APPROVED,
        REJECTED
    }

    @Override
    public Lifecycle<State, Decision> lifecycle() {
        return CorrectionLifecycle.TABLE;
    }

    @Override
    public Map<Decision, String> doers() {
        return Map.of(Decision.PROPOSE, proposedBy);
    }

    @Override
    public Set<Decision> decisions() {
        return Set.of(Decision.APPROVE);
    }

    @Override
    public Approval approval() {
        return new Approval(regionCode, amount, proposedBy::equals);
    }

    /** Its maker takes it back without the right of an approver; who has that refuses it whatever his limit. */
    @Override
    public Map<Decision, ProblemType> obstacles() {
        Map<Decision, ProblemType> obstacles = Approvable.super.obstacles();
        if (state == State.PROPOSED && !Approvable.authority().decidesOrMade(regionCode, proposedBy)) {
            obstacles.put(Decision.REJECT, ProblemType.ROLE_NOT_ALLOWED);
        }
        return obstacles;
    }
}
