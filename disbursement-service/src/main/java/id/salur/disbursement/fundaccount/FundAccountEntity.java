package id.salur.disbursement.fundaccount;

import id.salur.disbursement.budget.BudgetKey;
import id.salur.disbursement.fundaccount.FundAccount.State;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;

/** An account as it is proposed and decided. */
@Entity
@Table(name = "fund_account")
@DynamicUpdate
class FundAccountEntity extends Aggregate {
    @NotNull
    @Pattern(regexp = "APBN|APBD-[0-9]{2}([.][0-9]{2})?")
    String fund;

    @Min(2007)
    @Max(2100)
    int fiscalYear;

    @NotNull
    String programme;

    @NotNull
    @Pattern(regexp = "[A-Z]{2,16}")
    String bank;

    @NotNull
    @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z./-]{3,33}")
    String identifier;

    @NotNull
    @Size(max = 70)
    String holderName;

    @NotNull
    LocalDate validFrom;

    @NotNull
    @Enumerated(EnumType.STRING)
    State state = State.PROPOSED;

    @NotNull
    String proposedBy;

    String decidedBy;
    Instant decidedAt;

    @NotNull
    String note = "";

    FundAccountEntity() {}

    FundAccountEntity(BudgetKey budget, String atBank, AccountIdentity account, LocalDate from, String by) {
        fund = budget.fund();
        fiscalYear = budget.fiscalYear();
        programme = budget.programme();
        bank = atBank;
        identifier = account.identifier();
        holderName = account.holderName();
        validFrom = from;
        proposedBy = by;
    }

    void decide(State to, String by, Instant at, String why) {
        state = to;
        decidedBy = by;
        decidedAt = at;
        note = why;
    }

    @ApplicationScoped
    static class Repository implements Aggregates<FundAccountEntity> {}
}
