package id.salur.disbursement.budget;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.salur.disbursement.authority.Approvable;
import id.salur.disbursement.authority.Approval;
import id.salur.disbursement.authority.Decision;
import id.salur.platform.lifecycle.Lifecycle;
import id.salur.platform.money.Rupiah;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one person proposed for a budget and another decides. Nothing moves before it is approved.
 *
 * @param from the giving region of an allocation or give-back
 * @param to the receiving one
 * @param amount whole rupiah: to open with or to move; of a revision what it adds, below zero what it takes; of a closing what was unspent
 * @param carryOver of a closing: the unspent money goes to the next year's budget
 * @param note why it was rejected
 * @param delegationId the delegation by which it was decided, null where the decider's own right sufficed
 * @param transactionId what moved, once approved
 * @param version the ETag
 * @param approvedToday of this kind, budget and region by who asks, before it, on this day: a sum in parts is one sum; zero once it is decided
 */
public record BudgetOrder(
        UUID id,
        Kind kind,
        @Schema(examples = "PKH") String programme,
        int fiscalYear,
        @Schema(examples = "APBN") String fund,

        @Schema(nullable = true, examples = "53.15") String from,

        @Schema(nullable = true, examples = "53") String to,

        Rupiah amount,
        boolean carryOver,
        String legalBasis,
        State state,
        String proposedBy,
        Instant proposedAt,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) Instant decidedAt,
        @Schema(nullable = true) UUID delegationId,
        String note,
        @Schema(nullable = true) UUID transactionId,
        long version,
        @JsonIgnore Rupiah approvedToday)
        implements Approvable<BudgetOrder.State, Decision> {

    /** What it does. */
    @Schema(name = "BudgetOrderKind")
    public enum Kind {
        OPEN,
        REVISION,
        ALLOCATION,
        GIVE_BACK,
        CLOSE
    }

    /** PROPOSED until decided. */
    @Schema(name = "BudgetOrderState")
    public enum State {
        PROPOSED,
        APPROVED,
        REJECTED
    }

    BudgetKey budget() {
        return new BudgetKey(programme, fiscalYear, fund);
    }

    /** The region whose people decide: they give, or take back. */
    String decisive() {
        return switch (kind) {
            case ALLOCATION -> from;
            case GIVE_BACK -> to;
            default -> budget().owner();
        };
    }

    @Override
    public Lifecycle<State, Decision> lifecycle() {
        return BudgetOrderLifecycle.TABLE;
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
        Rupiah moved = new Rupiah(Math.absExact(amount.amount()));
        return new Approval(decisive(), moved, moved.plus(approvedToday), proposedBy::equals);
    }
}
