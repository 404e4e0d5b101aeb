package id.salur.disbursement.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.budget.AccountKind;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentTransitionsTest {
    /** The whole payment reached the family. */
    private static final String REACHED = "PAID {IN_TRANSIT=-100, SETTLED=100}";

    /** Nothing did, and the bank gave it up. */
    private static final String GIVEN_UP =
            "FAILED {STAGE_RUN=100, IN_TRANSIT=-100} | RETURNED {IN_TRANSIT=-100, RETURNED=100}";

    /** A part did, and the bank gave up the rest. */
    private static final String REST_GIVEN_UP =
            "PARTLY_PAID {STAGE_RUN=60, IN_TRANSIT=-100, SETTLED=40} | PARTLY_RETURNED {IN_TRANSIT=-100, SETTLED=40, RETURNED=60}";

    /** It did, and was taken back. */
    private static final String TAKEN_BACK =
            "REVERSED {STAGE_RUN=100, SETTLED=-100} | RETURNED {SETTLED=-100, RETURNED=100}";

    /**
     * What the agreement says, written once more and independently of the table: the next state and how 100 rupiah move (40 of them
     * paid where a part is). After the bar: once the run or its budget is closed.
     */
    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("INSTRUCTED PAID_SHORT", "UNDERPAID {}"),
            Map.entry("INSTRUCTED PAID_IN_FULL", REACHED),
            Map.entry("INSTRUCTED PAID_OVER", "OVERPAID {}"),
            Map.entry("INSTRUCTED FAILED", GIVEN_UP),
            Map.entry("INSTRUCTED REST_RETURNED", GIVEN_UP),
            Map.entry("INSTRUCTED WRITE_BACK", GIVEN_UP),
            Map.entry("UNDERPAID PAID_SHORT", "UNDERPAID {}"),
            Map.entry("UNDERPAID PAID_IN_FULL", REACHED),
            Map.entry("UNDERPAID PAID_OVER", "OVERPAID {}"),
            Map.entry("UNDERPAID REST_RETURNED", REST_GIVEN_UP),
            Map.entry("UNDERPAID REVERSED_SHORT", "UNDERPAID {}"),
            Map.entry("UNDERPAID REVERSED_WHOLLY", GIVEN_UP),
            Map.entry("UNDERPAID TOP_UP", "UNDERPAID {}"),
            Map.entry("UNDERPAID WRITE_BACK", REST_GIVEN_UP),
            Map.entry("OVERPAID PAID_OVER", "OVERPAID {}"),
            Map.entry("OVERPAID REVERSED_OVER", "OVERPAID {}"),
            Map.entry("OVERPAID REVERSED_TO_FULL", REACHED),
            Map.entry("OVERPAID REVERSED_SHORT", "UNDERPAID {}"),
            Map.entry("OVERPAID REVERSED_WHOLLY", GIVEN_UP),
            Map.entry("OVERPAID MAKE_GOOD", REACHED),
            Map.entry("PAID PAID_OVER", "PAID {}"),
            Map.entry("PAID REVERSED_OVER", "PAID {}"),
            Map.entry("PAID REVERSED_TO_FULL", "PAID {}"),
            Map.entry(
                    "PAID REVERSED_SHORT",
                    "PARTLY_PAID {STAGE_RUN=60, SETTLED=-60} | PARTLY_RETURNED {SETTLED=-60, RETURNED=60}"),
            Map.entry("PAID REVERSED_WHOLLY", TAKEN_BACK),
            Map.entry("PAID ACCEPT_FAILED", TAKEN_BACK),
            Map.entry("PARTLY_PAID REVERSED_SHORT", "PARTLY_PAID {STAGE_RUN=30, SETTLED=-30}"),
            Map.entry("PARTLY_PAID REVERSED_WHOLLY", "REVERSED {STAGE_RUN=40, SETTLED=-40}"),
            Map.entry("PARTLY_PAID RETURN", "PARTLY_RETURNED {STAGE_RUN=-60, RETURNED=60}"),
            Map.entry("PARTLY_PAID ACCEPT_PAID", "PAID {STAGE_RUN=-60, SETTLED=60}"),
            Map.entry("PARTLY_RETURNED REVERSED_SHORT", "PARTLY_RETURNED {SETTLED=-30, RETURNED=30}"),
            Map.entry("PARTLY_RETURNED REVERSED_WHOLLY", "RETURNED {SETTLED=-40, RETURNED=40}"),
            Map.entry("PARTLY_RETURNED ACCEPT_PAID", "PAID {SETTLED=60, RETURNED=-60}"),
            Map.entry("FAILED RETURN", "RETURNED {STAGE_RUN=-100, RETURNED=100}"),
            Map.entry("FAILED FOLLOW_UP", "FOLLOWED_UP {STAGE_RUN=-100}"),
            Map.entry("FAILED ACCEPT_PAID", "PAID {STAGE_RUN=-100, SETTLED=100}"),
            Map.entry("REVERSED RETURN", "RETURNED {STAGE_RUN=-100, RETURNED=100}"),
            Map.entry("REVERSED FOLLOW_UP", "FOLLOWED_UP {STAGE_RUN=-100}"),
            Map.entry("REVERSED ACCEPT_PAID", "PAID {STAGE_RUN=-100, SETTLED=100}"),
            Map.entry("FOLLOWED_UP FOLLOW_UP_UNDONE", "FAILED {STAGE_RUN=100}"),
            Map.entry("RETURNED ACCEPT_PAID", "PAID {SETTLED=100, RETURNED=-100}"));

    static Stream<Arguments> pairs() {
        return Arrays.stream(PaymentState.values())
                .flatMap(state -> Arrays.stream(PaymentEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pairs")
    void everyPairMovesItsMoneyOrIsRefused(PaymentState state, PaymentEvent event) {
        String expected = ALLOWED.getOrDefault(state + " " + event, "refused");
        String[] ways = expected.split(" [|] ", -1);
        assertEquals(ways[0], way(state, event, false));
        assertEquals(ways[ways.length - 1], way(state, event, true));
    }

    private static String way(PaymentState state, PaymentEvent event, boolean closed) {
        Optional<PaymentState> next = PaymentTransitions.find(state, event, closed);
        return next.map(to -> to + " " + moved(state, to, event)).orElse("refused");
    }

    private static Map<AccountKind, Long> moved(PaymentState from, PaymentState to, PaymentEvent event) {
        long left = from == to && event == PaymentEvent.REVERSED_SHORT ? 10 : 40;
        Map<AccountKind, Long> moved = new TreeMap<>(to.holds(100, left));
        from.holds(100, 40).forEach((kind, amount) -> moved.merge(kind, -amount, Long::sum));
        moved.values().removeIf(amount -> amount == 0);
        return moved;
    }
}
