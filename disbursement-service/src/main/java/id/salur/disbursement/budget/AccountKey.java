package id.salur.disbursement.budget;

import java.util.UUID;

/**
 * Names one account.
 *
 * @param fund as in {@link BudgetKey}; money of different funds never meets
 * @param runId only for STAGE_RUN
 * @param bank only for IN_TRANSIT
 */
public record AccountKey(
        String programme, int fiscalYear, String fund, AccountKind kind, String regionCode, UUID runId, String bank) {
    public static AccountKey of(BudgetKey budget, AccountKind kind, String regionCode) {
        return new AccountKey(budget.programme(), budget.fiscalYear(), budget.fund(), kind, regionCode, null, null);
    }

    public static AccountKey ofRun(BudgetKey budget, String regionCode, UUID runId) {
        return new AccountKey(
                budget.programme(), budget.fiscalYear(), budget.fund(), AccountKind.STAGE_RUN, regionCode, runId, null);
    }

    public static AccountKey inTransit(BudgetKey budget, String regionCode, String bank) {
        return new AccountKey(
                budget.programme(), budget.fiscalYear(), budget.fund(), AccountKind.IN_TRANSIT, regionCode, null, bank);
    }
}
