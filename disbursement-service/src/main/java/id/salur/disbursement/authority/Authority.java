package id.salur.disbursement.authority;

import id.salur.platform.audit.AuditDetail;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Decides whether the caller may decide: by the limit of his own role and area, or by a delegation. Maker and checker stay two
 * people: nobody decides what he made, and no delegate decides what was made by the one he acts for.
 */
@ApplicationScoped
public class Authority {
    private final Limits limits;
    private final Delegations delegations;
    private final Caller caller;
    private final AuditDetail audit;

    Authority(Limits limits, Delegations delegations, Caller caller, AuditDetail audit) {
        this.limits = limits;
        this.delegations = delegations;
        this.caller = caller;
        this.audit = audit;
    }

    /** Whether the region lies in the caller's area; otherwise {@code outside-area} (403). */
    public void requireWithin(String region) {
        if (limits.level(region).isEmpty()) {
            throw Problem.of(ProblemType.OUTSIDE_AREA);
        }
    }

    /**
     * Whether an officer may do this alone in a region of his, with {@code over-limit} (403) if it is too much for him.
     *
     * @param roles any of which gives the right
     * @param sum what counts against the limit: this amount and what is counted with it
     */
    public void requireAlone(List<String> roles, String region, Rupiah amount, Rupiah sum) {
        Rupiah own = roles.stream()
                .map(role -> limits.own(role, region))
                .max(Rupiah::compareTo)
                .orElse(Limits.NONE);
        if (sum.compareTo(own) > 0) {
            throw overLimit(region, amount, sum, own);
        }
    }

    /** As the other, for a decision that counts alone. */
    public UUID requireApproval(String region, Rupiah amount, Predicate<String> madeBy) {
        return requireApproval(region, amount, amount, madeBy);
    }

    /**
     * Refuses with {@code role-not-allowed}, {@code outside-area} or {@code over-limit} (403), {@code same-person} (409).
     *
     * @param region whose money is decided on
     * @param sum what counts against the limit: this amount and what is counted with it
     * @param madeBy whether a person had a hand in it
     * @return the delegation that was needed, or null for the caller's own right
     */
    public UUID requireApproval(String region, Rupiah amount, Rupiah sum, Predicate<String> madeBy) {
        List<Delegation> delegated = delegations.inForce(caller.id(), region);
        requireApprover(delegated);
        requireWithin(region);
        if (madeBy.test(caller.id())) {
            throw Problem.of(ProblemType.SAME_PERSON);
        }
        Rupiah most = limits.own(Roles.APPROVER, region);
        if (sum.compareTo(most) <= 0) {
            return null;
        }
        boolean ofTheMaker = false;
        for (Delegation delegation : delegated) {
            Rupiah reach = reach(delegation, region);
            if (madeBy.test(delegation.from())) {
                ofTheMaker = true;
            } else if (sum.compareTo(reach) <= 0) {
                audit.say("delegation " + delegation.id() + " of " + delegation.from());
                return delegation.id();
            } else if (reach.compareTo(most) > 0) {
                most = reach;
            }
        }
        throw ofTheMaker ? Problem.of(ProblemType.SAME_PERSON) : overLimit(region, amount, sum, most);
    }

    /** Whether the caller is an approver or acts for one here, whatever the amount; otherwise {@code role-not-allowed} (403). */
    public void requireApprover(String region) {
        requireApprover(delegations.inForce(caller.id(), region));
    }

    private void requireApprover(List<Delegation> delegated) {
        if (!caller.has(Roles.APPROVER) && delegated.isEmpty()) {
            throw Problem.of(ProblemType.ROLE_NOT_ALLOWED);
        }
    }

    /** What was delegated, and never more than the one who did may decide today. */
    private Rupiah reach(Delegation delegation, String region) {
        Rupiah giver = limits.of(Roles.APPROVER, delegation.fromLevel(), region);
        return delegation.maxAmount().compareTo(giver) < 0 ? delegation.maxAmount() : giver;
    }

    private Problem overLimit(String region, Rupiah amount, Rupiah sum, Rupiah limit) {
        return Problem.of(ProblemType.OVER_LIMIT)
                .with("limit", limit.amount())
                .with("requested", sum.amount())
                .with("levels", limits.whoMay(region, amount));
    }
}
