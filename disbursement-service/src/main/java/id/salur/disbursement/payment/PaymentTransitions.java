package id.salur.disbursement.payment;

import static id.salur.disbursement.payment.PaymentState.FAILED;
import static id.salur.disbursement.payment.PaymentState.FOLLOWED_UP;
import static id.salur.disbursement.payment.PaymentState.INSTRUCTED;
import static id.salur.disbursement.payment.PaymentState.OVERPAID;
import static id.salur.disbursement.payment.PaymentState.PAID;
import static id.salur.disbursement.payment.PaymentState.PARTLY_PAID;
import static id.salur.disbursement.payment.PaymentState.PARTLY_RETURNED;
import static id.salur.disbursement.payment.PaymentState.RETURNED;
import static id.salur.disbursement.payment.PaymentState.REVERSED;
import static id.salur.disbursement.payment.PaymentState.UNDERPAID;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one table of what may happen to a payment. A line of a bank that is not in it contradicts the books and moves nothing; a
 * person's decision that is not in it is refused. The SQL of reconciliation and corrections joins this table; the ledger moves by
 * the difference of what the two states hold.
 */
public final class PaymentTransitions {
    /**
     * From a state, by an event, to a state.
     *
     * @param toWhenClosed the state if the run or its budget is closed: what comes late goes to the treasury, never back to a run
     */
    record Transition(PaymentState from, PaymentEvent event, PaymentState to, PaymentState toWhenClosed) {
        Transition(PaymentState from, PaymentEvent event, PaymentState to) {
            this(from, event, to, to);
        }
    }

    static final List<Transition> TABLE = List.of(
            new Transition(INSTRUCTED, PaymentEvent.PAID_SHORT, UNDERPAID),
            new Transition(INSTRUCTED, PaymentEvent.PAID_IN_FULL, PAID),
            new Transition(INSTRUCTED, PaymentEvent.PAID_OVER, OVERPAID),
            new Transition(INSTRUCTED, PaymentEvent.FAILED, FAILED, RETURNED),
            new Transition(INSTRUCTED, PaymentEvent.REST_RETURNED, FAILED, RETURNED),
            new Transition(INSTRUCTED, PaymentEvent.WRITE_BACK, FAILED, RETURNED),
            new Transition(UNDERPAID, PaymentEvent.PAID_SHORT, UNDERPAID),
            new Transition(UNDERPAID, PaymentEvent.PAID_IN_FULL, PAID),
            new Transition(UNDERPAID, PaymentEvent.PAID_OVER, OVERPAID),
            new Transition(UNDERPAID, PaymentEvent.REST_RETURNED, PARTLY_PAID, PARTLY_RETURNED),
            new Transition(UNDERPAID, PaymentEvent.REVERSED_SHORT, UNDERPAID),
            new Transition(UNDERPAID, PaymentEvent.REVERSED_WHOLLY, FAILED, RETURNED),
            new Transition(UNDERPAID, PaymentEvent.TOP_UP, UNDERPAID),
            new Transition(UNDERPAID, PaymentEvent.WRITE_BACK, PARTLY_PAID, PARTLY_RETURNED),
            new Transition(OVERPAID, PaymentEvent.PAID_OVER, OVERPAID),
            new Transition(OVERPAID, PaymentEvent.REVERSED_OVER, OVERPAID),
            new Transition(OVERPAID, PaymentEvent.REVERSED_TO_FULL, PAID),
            new Transition(OVERPAID, PaymentEvent.REVERSED_SHORT, UNDERPAID),
            new Transition(OVERPAID, PaymentEvent.REVERSED_WHOLLY, FAILED, RETURNED),
            new Transition(OVERPAID, PaymentEvent.MAKE_GOOD, PAID),
            new Transition(PAID, PaymentEvent.PAID_OVER, PAID),
            new Transition(PAID, PaymentEvent.REVERSED_OVER, PAID),
            new Transition(PAID, PaymentEvent.REVERSED_TO_FULL, PAID),
            new Transition(PAID, PaymentEvent.REVERSED_SHORT, PARTLY_PAID, PARTLY_RETURNED),
            new Transition(PAID, PaymentEvent.REVERSED_WHOLLY, REVERSED, RETURNED),
            new Transition(PAID, PaymentEvent.ACCEPT_FAILED, REVERSED, RETURNED),
            new Transition(PARTLY_PAID, PaymentEvent.REVERSED_SHORT, PARTLY_PAID),
            new Transition(PARTLY_PAID, PaymentEvent.REVERSED_WHOLLY, REVERSED),
            new Transition(PARTLY_PAID, PaymentEvent.RETURN, PARTLY_RETURNED),
            new Transition(PARTLY_PAID, PaymentEvent.ACCEPT_PAID, PAID),
            new Transition(PARTLY_RETURNED, PaymentEvent.REVERSED_SHORT, PARTLY_RETURNED),
            new Transition(PARTLY_RETURNED, PaymentEvent.REVERSED_WHOLLY, RETURNED),
            new Transition(PARTLY_RETURNED, PaymentEvent.ACCEPT_PAID, PAID),
            new Transition(FAILED, PaymentEvent.RETURN, RETURNED),
            new Transition(FAILED, PaymentEvent.FOLLOW_UP, FOLLOWED_UP),
            new Transition(FAILED, PaymentEvent.ACCEPT_PAID, PAID),
            new Transition(REVERSED, PaymentEvent.RETURN, RETURNED),
            new Transition(REVERSED, PaymentEvent.FOLLOW_UP, FOLLOWED_UP),
            new Transition(REVERSED, PaymentEvent.ACCEPT_PAID, PAID),
            new Transition(FOLLOWED_UP, PaymentEvent.FOLLOW_UP_UNDONE, FAILED),
            new Transition(RETURNED, PaymentEvent.ACCEPT_PAID, PAID));

    private PaymentTransitions() {}

    static Optional<PaymentState> find(PaymentState from, PaymentEvent event, boolean closed) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.event() == event)
                .map(row -> closed ? row.toWhenClosed() : row.to())
                .findFirst();
    }

    /**
     * The table as a common table expression {@code transition (from_state, event, line_status, to_state)}, for one who has
     * looked whether the run or its budget is closed.
     */
    public static String sql(boolean closed) {
        return TABLE.stream()
                .map(row -> row(row, closed, ""))
                .collect(Collectors.joining(
                        ", ", "transition (from_state, event, line_status, to_state) as (values ", ")"));
    }

    /** As {@link #sql(boolean)} for payments of open and closed runs together, with a last column {@code closed}. */
    public static String sql() {
        return TABLE.stream()
                .flatMap(row -> Stream.of(row(row, false, ", false"), row(row, true, ", true")))
                .collect(Collectors.joining(
                        ", ", "transition (from_state, event, line_status, to_state, closed) as (values ", ")"));
    }

    private static String row(Transition row, boolean closed, String more) {
        String status =
                row.event().lineStatus() == null ? "null" : "'" + row.event().lineStatus() + "'";
        return "('" + row.from() + "', '" + row.event() + "', " + status + ", '"
                + (closed ? row.toWhenClosed() : row.to()) + "'" + more + ")";
    }
}
