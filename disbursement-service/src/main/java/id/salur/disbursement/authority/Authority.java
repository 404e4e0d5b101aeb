package id.salur.disbursement.authority;

import id.salur.platform.audit.AuditDetail;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides whether the caller may decide: by the limit of his own role and area, or by a delegation. Maker and checker stay two
 * people: nobody decides what he made, and no delegate decides what was made by the one he acts for.
 */
@ApplicationScoped
public class Authority {
    private final Limits limits;
    private final Delegations delegations;
    private final Caller caller;
    private final AskedRights asked;
    private final AuditDetail audit;

    Authority(Limits limits, Delegations delegations, Caller caller, AskedRights asked, AuditDetail audit) {
        this.limits = limits;
        this.delegations = delegations;
        this.caller = caller;
        this.asked = asked;
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

    /**
     * Refuses with {@code role-not-allowed}, {@code outside-area} or {@code over-limit} (403), {@code same-person} (409).
     *
     * @return the delegation that was needed, or null for the caller's own right
     */
    public UUID requireApproval(Approval approval) {
        Right.Answer answer = right(approval.region()).on(approval);
        if (answer.refusal() != null) {
            throw problem(approval, answer);
        }
        if (answer.by() == null) {
            return null;
        }
        audit.say("delegation " + answer.by().id() + " of " + answer.by().from());
        return answer.by().id();
    }

    /** What {@link #requireApproval} would refuse the caller with, for an answer that says what he can do; empty if he may. */
    Optional<ProblemType> obstacle(Approval approval) {
        return Optional.ofNullable(asked(approval).refusal());
    }

    /** As {@link #obstacle}, with all that is said of it. */
    Optional<Problem> refusal(Approval approval) {
        Right.Answer answer = asked(approval);
        return Optional.ofNullable(answer.refusal()).map(reason -> problem(approval, answer));
    }

    private Right.Answer asked(Approval approval) {
        return asked.of(approval.region(), this::right).on(approval);
    }

    private Problem problem(Approval approval, Right.Answer answer) {
        return switch (answer.refusal()) {
            case OVER_LIMIT -> overLimit(approval.region(), approval.amount(), approval.sum(), answer.most());
            case ROLE_NOT_ALLOWED -> Problem.roleNotAllowed(List.of(Roles.APPROVER));
            default -> Problem.of(answer.refusal());
        };
    }

    private Right right(String region) {
        List<Delegation> delegated = delegations.inForce(caller.id(), region);
        return new Right(
                caller.id(),
                caller.has(Roles.APPROVER) || !delegated.isEmpty(),
                limits.level(region).isPresent(),
                limits.own(Roles.APPROVER, region),
                delegated.stream()
                        .map(given -> new Right.Handed(given, reach(given, region)))
                        .toList());
    }

    /** Whether the caller is an approver or acts for one here, whatever the amount, or is the one who made it and may take it back. */
    public boolean decidesOrMade(String region, String maker) {
        return caller.id().equals(maker) || asked.of(region, this::right).approver();
    }

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
