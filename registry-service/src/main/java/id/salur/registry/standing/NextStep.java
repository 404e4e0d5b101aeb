package id.salur.registry.standing;

import id.salur.registry.eligibility.Policy;
import id.salur.registry.membership.Membership.Status;
import id.salur.registry.standing.Standing.LastPayment;
import java.util.List;

/** What comes next for a family; the texts are in {@code standing/texts_(en|id).properties}. */
public enum NextStep {
    /** Paid; the next stage follows. */
    NEXT_STAGE,
    /** Not paid yet. */
    FIRST_PAYMENT,
    /** The last payment failed or was taken back: a follow-up can pay it. */
    FOLLOW_UP,
    /** The recipient died or left. */
    NEW_RECIPIENT,
    /** Suspended for another reason. */
    REVIEW,
    /** Ended; the family may be proposed anew. */
    PROPOSE_AGAIN,
    /** Proposed, to be verified. */
    VERIFICATION,
    /** Verified, to be approved. */
    APPROVAL,
    /** In no programme and proposed for none. */
    PROPOSE;

    static NextStep of(Status status, List<String> reasons, LastPayment last) {
        return switch (status) {
            case ENDED -> PROPOSE_AGAIN;
            case SUSPENDED -> reasons.contains(Policy.RECIPIENT_MISSING) ? NEW_RECIPIENT : REVIEW;
            case ACTIVE ->
                last == null ? FIRST_PAYMENT : last.state() == LastPayment.State.SETTLED ? NEXT_STAGE : FOLLOW_UP;
        };
    }
}
