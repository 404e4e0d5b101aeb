package id.salur.disbursement.aid;

import id.salur.disbursement.authority.Approvable;
import id.salur.disbursement.authority.Approval;
import id.salur.platform.lifecycle.Lifecycle;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a group, business, house, site or family applies for.
 *
 * @param subject GROUP, BUSINESS, HOUSE, SITE or FAMILY
 * @param quantity units: the members of a KUBE, else 1
 * @param unitCost whole rupiah, null in kind
 * @param amount quantity times unit cost, whole rupiah; of a continuing aid each period; null in kind
 * @param ruleId the rule that it was held against
 * @param reason why it was rejected
 * @param version grows with every change; it is the ETag
 * @param delegationId the delegation by which it was approved; null where the approver's own right sufficed
 * @param money where its money is: NONE has gone out or all came back, WITH_BANK, or PAID
 * @param payeeNamedBy who said whom to pay; null while nobody did, and where a family is paid or goods are handed over
 */
public record AidApplication(
        UUID id,
        @Schema(examples = "KUBE") String programme,
        int fiscalYear,
        @Schema(examples = "15.01.01.2016") String regionCode,
        String subject,
        int quantity,
        @Schema(nullable = true) Rupiah unitCost,
        @Schema(nullable = true) Rupiah amount,
        @Schema(examples = "KUBE-2015") String ruleId,
        LocalDate validFrom,
        @Schema(nullable = true) LocalDate validUntil,
        AidState state,
        @Schema(nullable = true) String reason,
        long version,
        String proposedBy,
        Instant proposedAt,
        @Schema(nullable = true) String verifiedBy,
        @Schema(nullable = true) String approvedBy,
        @Schema(nullable = true) UUID delegationId,
        Money money,
        @Schema(nullable = true) String payeeNamedBy)
        implements Approvable<AidState, AidAction> {

    /** Where the money of an application is. */
    @Schema(name = "AidMoney")
    public enum Money {
        NONE,
        WITH_BANK,
        PAID
    }

    /** The kabupaten or kota whose people decide. */
    String regency() {
        return regency(regionCode);
    }

    static String regency(String regionCode) {
        return regionCode.substring(0, 5);
    }

    @Override
    public Lifecycle<AidState, AidAction> lifecycle() {
        return AidLifecycle.TABLE;
    }

    @Override
    public Map<AidAction, String> doers() {
        Map<AidAction, String> doers = new EnumMap<>(AidAction.class);
        doers.put(AidAction.PROPOSE, proposedBy);
        if (payeeNamedBy != null) {
            doers.put(AidAction.NAME_PAYEE, payeeNamedBy);
        }
        if (verifiedBy != null) {
            doers.put(AidAction.VERIFY, verifiedBy);
        }
        return doers;
    }

    @Override
    public Map<AidAction, ProblemType> obstacles() {
        boolean payable = amount != null && !subject.equals("FAMILY");
        Map<AidAction, ProblemType> obstacles = new EnumMap<>(AidAction.class);
        if (!payable) {
            obstacles.put(AidAction.NAME_PAYEE, ProblemType.PAYEE_NOT_NEEDED);
        } else if (payeeNamedBy == null && state == AidState.VERIFIED) {
            obstacles.put(AidAction.APPROVE, ProblemType.PAYEE_MISSING);
        }
        obstacles.putAll(Approvable.super.obstacles());
        if (money != Money.NONE) {
            obstacles.put(AidAction.WITHDRAW, ProblemType.MONEY_WENT_OUT);
            obstacles.put(AidAction.REJECT, ProblemType.MONEY_WENT_OUT);
        }
        if (money == Money.WITH_BANK) {
            obstacles.put(AidAction.CLOSE, ProblemType.MONEY_WENT_OUT);
        }
        if (amount != null && state == AidState.APPROVED) {
            obstacles.put(AidAction.HAND_OVER, ProblemType.PAID_IN_MONEY);
        }
        return obstacles;
    }

    @Override
    public Problem refusal(AidAction action, ProblemType reason) {
        Problem refusal = Approvable.super.refusal(action, reason);
        return reason == ProblemType.PAYEE_NOT_NEEDED ? refusal.with("subject", subject) : refusal;
    }

    @Override
    public Approval approval() {
        return new Approval(regency(), amount == null ? Rupiah.ZERO : amount, doers()::containsValue);
    }

    @Override
    public Set<AidAction> decisions() {
        return Set.of(AidAction.APPROVE);
    }
}
