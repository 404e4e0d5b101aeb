package id.salur.disbursement.budget;

import java.util.UUID;

/**
 * Names one account.
 *
 * @param runId only for STAGE_RUN
 * @param bank only for IN_TRANSIT
 */
public record AccountKey(
        String programme, int fiscalYear, AccountKind kind, String regionCode, UUID runId, String bank) {
    public static AccountKey of(String programme, int fiscalYear, AccountKind kind, String regionCode) {
        return new AccountKey(programme, fiscalYear, kind, regionCode, null, null);
    }

    public static AccountKey ofRun(String programme, int fiscalYear, String regionCode, UUID runId) {
        return new AccountKey(programme, fiscalYear, AccountKind.STAGE_RUN, regionCode, runId, null);
    }

    public static AccountKey inTransit(String programme, int fiscalYear, String regionCode, String bank) {
        return new AccountKey(programme, fiscalYear, AccountKind.IN_TRANSIT, regionCode, null, bank);
    }
}
