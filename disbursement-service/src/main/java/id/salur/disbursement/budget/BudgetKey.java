package id.salur.disbursement.budget;

import id.salur.disbursement.region.Regions;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;

/**
 * Names a budget: money of one fund for a programme and year.
 *
 * @param fund {@code APBN} for the nation's money, {@code APBD-53} or {@code APBD-53.15} for that of a province or regency
 */
public record BudgetKey(String programme, int fiscalYear, String fund) {
    public static final String APBN = "APBN";

    /** A budget of a fund, of the nation's when none is named; what is no fund is {@code unknown-fund} (422). */
    public static BudgetKey of(String programme, int fiscalYear, String fund) {
        String named = fund == null ? APBN : fund;
        if (!named.matches("APBN|APBD-[0-9]{2}(\\.[0-9]{2})?")) {
            throw Problem.of(ProblemType.UNKNOWN_FUND)
                    .with("fund", named.length() > 20 ? named.substring(0, 20) : named);
        }
        return new BudgetKey(programme, fiscalYear, named);
    }

    public static BudgetKey apbn(String programme, int fiscalYear) {
        return new BudgetKey(programme, fiscalYear, APBN);
    }

    /** The region whose money it is. */
    public String owner() {
        return fund.equals(APBN) ? Regions.NATION : fund.substring("APBD-".length());
    }

    /** Whether the money may be in a region: it stays inside its owner. */
    public boolean reaches(String region) {
        return fund.equals(APBN) || region.equals(owner()) || region.startsWith(owner() + ".");
    }

    /** This budget, or {@code fund-outside-region} (422) if its money may not be in the region. */
    public BudgetKey requireReach(String region) {
        if (!reaches(region)) {
            throw Problem.of(ProblemType.FUND_OUTSIDE_REGION).with("fund", fund).with("region", region);
        }
        return this;
    }

    /** Where its money comes from and what is not used goes back to. */
    AccountKey treasury() {
        return AccountKey.of(this, AccountKind.TREASURY, owner());
    }

    /** Where its money is before it is allocated. */
    AccountKey root() {
        return node(owner());
    }

    /** What a region of this budget has and has not passed on. */
    AccountKey node(String region) {
        AccountKind kind = region.equals(Regions.NATION)
                ? AccountKind.NATIONAL
                : region.length() == 2 ? AccountKind.PROVINCE : AccountKind.REGENCY;
        return AccountKey.of(this, kind, region);
    }

    BudgetKey nextYear() {
        return new BudgetKey(programme, fiscalYear + 1, fund);
    }
}
