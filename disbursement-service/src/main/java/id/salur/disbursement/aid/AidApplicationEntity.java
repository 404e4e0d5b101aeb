package id.salur.disbursement.aid;

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
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** An application as it is made and decided. Its members, items, payee and receipts are sets of their own. */
@Entity
@Table(name = "aid_application")
@DynamicUpdate
class AidApplicationEntity extends Aggregate {
    @NotNull
    String programme;

    @Min(2007)
    @Max(2100)
    int fiscalYear;

    @NotNull
    String regionCode;

    @NotNull
    String subject;

    @Min(1)
    int quantity;

    @Min(1)
    Long unitCost;

    @NotNull
    String ruleId;

    @NotNull
    LocalDate validFrom;

    LocalDate validUntil;

    @NotNull
    @Enumerated(EnumType.STRING)
    AidState state = AidState.PROPOSED;

    @Size(max = 200)
    String reason;

    @NotNull
    String proposedBy;

    String verifiedBy;
    String approvedBy;
    UUID delegationId;

    AidApplicationEntity() {}

    AidApplicationEntity(NewAidApplication asked, AidRule rule, LocalDate from, String by) {
        programme = asked.programme();
        fiscalYear = asked.fiscalYear();
        regionCode = asked.regionCode();
        subject = rule.subject();
        quantity = rule.quantity(asked);
        unitCost = asked.unitCost() == null ? null : asked.unitCost().amount();
        ruleId = rule.id();
        validFrom = from;
        validUntil = asked.validUntil();
        proposedBy = by;
    }

    /** Another payee was named. */
    void lookAtAnew() {
        move(AidAction.NAME_PAYEE);
        verifiedBy = null;
        approvedBy = null;
        delegationId = null;
    }

    void verify(String by) {
        move(AidAction.VERIFY);
        verifiedBy = by;
    }

    void approve(String by, UUID delegation) {
        move(AidAction.APPROVE);
        approvedBy = by;
        delegationId = delegation;
    }

    void end(AidAction action, String why) {
        move(action);
        reason = why;
    }

    /** Whose hand it may be is told by what the application answers: its payee has a part in it. */
    private void move(AidAction action) {
        state = AidLifecycle.TABLE.next(state, action);
    }

    @ApplicationScoped
    static class Repository implements Aggregates<AidApplicationEntity> {}
}
