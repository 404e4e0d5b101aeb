package id.salur.disbursement.budget;

import id.salur.disbursement.authority.Decision;
import id.salur.disbursement.budget.BudgetOrder.State;
import id.salur.platform.aggregate.Aggregate;
import id.salur.platform.aggregate.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** An order as it is proposed and decided. */
@Entity
@Table(name = "budget_order")
@DynamicUpdate
class BudgetOrderEntity extends Aggregate {
    @NotNull
    @Enumerated(EnumType.STRING)
    BudgetOrder.Kind kind;

    @NotNull
    String programme;

    @Min(2007)
    @Max(2100)
    int fiscalYear;

    @NotNull
    String fund;

    @NotNull
    String regionCode;

    String fromCode;
    String toCode;
    long amount;
    boolean carryOver;

    @NotNull
    @Size(max = 200)
    String legalBasis;

    @NotNull
    @Enumerated(EnumType.STRING)
    State state = State.PROPOSED;

    @NotNull
    String proposedBy;

    String decidedBy;
    Instant decidedAt;
    UUID delegationId;

    @NotNull
    @Size(max = 500)
    String note = "";

    UUID transactionId;

    BudgetOrderEntity() {}

    BudgetOrderEntity(BudgetOrders.Proposal proposal, String by) {
        kind = proposal.kind();
        programme = proposal.budget().programme();
        fiscalYear = proposal.budget().fiscalYear();
        fund = proposal.budget().fund();
        regionCode = proposal.regionCode();
        fromCode = proposal.from();
        toCode = proposal.to();
        amount = proposal.amount().amount();
        carryOver = proposal.carryOver();
        legalBasis = proposal.legalBasis();
        proposedBy = by;
    }

    /** By the delegation that was needed, or null; null too for a closing of which nothing was left. */
    void approve(String by, Instant at, UUID delegation, UUID transaction) {
        decide(Decision.APPROVE, by, at);
        delegationId = delegation;
        transactionId = transaction;
    }

    void reject(String by, Instant at, String reason) {
        decide(Decision.REJECT, by, at);
        note = reason;
    }

    private void decide(Decision decision, String by, Instant at) {
        state = BudgetOrderLifecycle.TABLE.next(state, decision, Map.of(Decision.PROPOSE, proposedBy), by);
        decidedBy = by;
        decidedAt = at;
    }

    @ApplicationScoped
    static class Repository implements Aggregates<BudgetOrderEntity> {}
}
