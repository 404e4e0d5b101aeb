package id.salur.disbursement.fundaccount;

import id.salur.disbursement.authority.Approvable;
import id.salur.disbursement.authority.Approval;
import id.salur.disbursement.authority.Decision;
import id.salur.disbursement.budget.BudgetKey;
import id.salur.platform.lifecycle.Lifecycle;
import id.salur.platform.money.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account at a bank that payments of a budget are made from, proposed by one person and approved by another.
 *
 * @param fund whose money: {@code APBN}, or {@code APBD-53} of a province, {@code APBD-53.15} of a district
 * @param identifier the account's number at the bank, as it stands in files and statements
 * @param holderName whose account it is
 * @param validFrom files of releases from this day on name it, until a later one
 * @param state PROPOSED until decided; only APPROVED ones are used
 * @param decidedBy null until decided
 * @param note why it was rejected, otherwise empty
 * @param version the ETag
 */
public record FundAccount(
        UUID id,
        @Schema(examples = "APBN") String fund,
        @Schema(examples = "2021") int fiscalYear,
        @Schema(examples = "BPNT") String programme,
        @Schema(examples = "BRI") String bank,
        @Schema(examples = "032901000123301") String identifier,
        @Schema(examples = "RPKBUNP Sembako 2021") String holderName,
        @Schema(examples = "2021-01-01") LocalDate validFrom,
        State state,
        String proposedBy,
        Instant proposedAt,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) Instant decidedAt,
        String note,
        long version)
        implements Approvable<FundAccount.State, Decision> {

    /** Where the proposal stands. */
    @Schema(name = "FundAccountState")
    public enum State {
        PROPOSED,
        APPROVED,
        REJECTED
    }

    BudgetKey budget() {
        return new BudgetKey(programme, fiscalYear, fund);
    }

    @Override
    public Lifecycle<State, Decision> lifecycle() {
        return FundAccountLifecycle.TABLE;
    }

    @Override
    public Map<Decision, String> doers() {
        return Map.of(Decision.PROPOSE, proposedBy);
    }

    @Override
    public Set<Decision> decisions() {
        return Set.of(Decision.APPROVE, Decision.REJECT);
    }

    /** The right of an approver, whatever his limit: no money moves by it. */
    @Override
    public Approval approval() {
        return new Approval(budget().owner(), Rupiah.ZERO, proposedBy::equals);
    }
}
