package id.salur.verifier;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the money of a payment in this state lies: what the bank paid of it, and the rest. A state is one line here. */
enum PaymentState {
    INSTRUCTED(AccountKind.IN_TRANSIT),
    UNDERPAID(AccountKind.IN_TRANSIT),
    OVERPAID(AccountKind.IN_TRANSIT),
    PAID(AccountKind.SETTLED),
    PARTLY_PAID(AccountKind.SETTLED, AccountKind.STAGE_RUN),
    PARTLY_RETURNED(AccountKind.SETTLED, AccountKind.RETURNED),
    FAILED(AccountKind.STAGE_RUN),
    REVERSED(AccountKind.STAGE_RUN),
    /** With the follow-up that pays it again, which accounts for it. */
    FOLLOWED_UP(null),
    RETURNED(AccountKind.RETURNED);

    private final AccountKind paid;
    private final AccountKind rest;

    PaymentState(AccountKind whole) {
        this(whole, whole);
    }

    PaymentState(AccountKind paid, AccountKind rest) {
        this.paid = paid;
        this.rest = rest;
    }

    static Optional<PaymentState> of(String name) {
        return Stream.of(values()).filter(state -> state.name().equals(name)).findFirst();
    }

    /** Whether a payment in this state can have been paid so much by the bank, whose excess is its own. */
    boolean allows(long amount, long paidAmount) {
        return switch (this) {
            case PAID -> paidAmount >= amount;
            case OVERPAID -> paidAmount > amount;
            case UNDERPAID, PARTLY_PAID, PARTLY_RETURNED -> paidAmount > 0 && paidAmount < amount;
            default -> paidAmount == 0;
        };
    }

    /** Rupiah by kind of account; nothing if another payment stands for the money. */
    Map<AccountKind, Long> holds(long amount, long paidAmount) {
        if (rest == null) {
            return Map.of();
        }
        return paid == rest ? Map.of(rest, amount) : Map.of(paid, paidAmount, rest, amount - paidAmount);
    }
}
