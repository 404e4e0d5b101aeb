package id.salur.disbursement.fundaccount;

import id.salur.disbursement.budget.BudgetKey;

/**
 * What a bank calls an account that payments are made from, in files to it and in statements of it.
 *
 * @param identifier at most 34 characters
 * @param holderName whose account it is, at most 70 characters
 */
public record AccountIdentity(String identifier, String holderName) {
    static final int LONGEST = 34;

    /** What stands in files as long as nobody recorded an account: the name of the budget, cut to what an identifier holds. */
    static AccountIdentity ofNone(BudgetKey budget) {
        String name = budget.fund() + "-" + budget.fiscalYear() + "-" + budget.programme();
        return new AccountIdentity(
                name.substring(0, Math.min(LONGEST, name.length())), budget.programme() + " " + budget.fiscalYear());
    }
}
