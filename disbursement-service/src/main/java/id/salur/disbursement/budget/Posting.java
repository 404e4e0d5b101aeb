package id.salur.disbursement.budget;

import id.salur.platform.money.Rupiah;

/** One side of a ledger transaction. A debit adds to the account, a credit takes from it. The amount is above zero. */
public record Posting(AccountKey account, Side side, Rupiah amount) {
    public Posting {
        amount.positive();
    }

    /** Debit or credit. */
    public enum Side {
        D,
        C
    }

    long signed() {
        return side == Side.D ? amount.amount() : Math.negateExact(amount.amount());
    }
}
