package id.salur.disbursement.payment;

import id.salur.disbursement.budget.AccountKind;
import java.util.Map;

/** States of a payment, and where its money lies in each. */
public enum PaymentState {
    /** With the bank, nothing said yet. */
    INSTRUCTED,
    /** With the bank, which paid less. */
    UNDERPAID,
    /** With the bank, which paid more. */
    OVERPAID,
    PAID,
    /** What was paid is settled, the rest lies on the run. */
    PARTLY_PAID,
    /** What was paid is settled, the rest is back at the treasury. */
    PARTLY_RETURNED,
    FAILED,
    /** Was paid and taken back by the bank. */
    REVERSED,
    /** Paid again by a follow-up, which holds the money now. */
    FOLLOWED_UP,
    RETURNED;

    /** Rupiah by station of the road, given what was instructed and what the bank paid. The database computes the same in generated columns. */
    Map<AccountKind, Long> holds(long amount, long paid) {
        return switch (this) {
            case INSTRUCTED, UNDERPAID, OVERPAID -> Map.of(AccountKind.IN_TRANSIT, amount);
            case PAID -> Map.of(AccountKind.SETTLED, amount);
            case PARTLY_PAID -> Map.of(AccountKind.SETTLED, paid, AccountKind.STAGE_RUN, amount - paid);
            case PARTLY_RETURNED -> Map.of(AccountKind.SETTLED, paid, AccountKind.RETURNED, amount - paid);
            case FAILED, REVERSED -> Map.of(AccountKind.STAGE_RUN, amount);
            case FOLLOWED_UP -> Map.of();
            case RETURNED -> Map.of(AccountKind.RETURNED, amount);
        };
    }
}
