package id.salur.disbursement.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of transitions, and docs/flow.md, which is written from it with {@code -Dsalur.write=true}. */
@QuarkusTest
@ServiceTest
class PaymentTransitionsTest {
    /** The whole payment reached the family. */
    private static final String REACHED = "PAID {IN_TRANSIT=-100, SETTLED=100}";

    /** Nothing did, and the bank gave it up. */
    private static final String GIVEN_UP =
            "FAILED {HELD=100, IN_TRANSIT=-100} | RETURNED {IN_TRANSIT=-100, RETURNED=100}";

    /** A part did, and the bank gave up the rest. */
    private static final String REST_GIVEN_UP =
            "PARTLY_PAID {HELD=60, IN_TRANSIT=-100, SETTLED=40} | PARTLY_RETURNED {IN_TRANSIT=-100, RETURNED=60, SETTLED=40}";

    /** It did, and was taken back. */
    private static final String TAKEN_BACK =
            "REVERSED {HELD=100, SETTLED=-100} | RETURNED {RETURNED=100, SETTLED=-100}";

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
                    "PARTLY_PAID {HELD=60, SETTLED=-60} | PARTLY_RETURNED {RETURNED=60, SETTLED=-60}"),
            Map.entry("PAID REVERSED_WHOLLY", TAKEN_BACK),
            Map.entry("PAID ACCEPT_FAILED", TAKEN_BACK),
            Map.entry("PARTLY_PAID REVERSED_SHORT", "PARTLY_PAID {HELD=30, SETTLED=-30}"),
            Map.entry("PARTLY_PAID REVERSED_WHOLLY", "REVERSED {HELD=40, SETTLED=-40}"),
            Map.entry("PARTLY_PAID RETURN", "PARTLY_RETURNED {HELD=-60, RETURNED=60}"),
            Map.entry("PARTLY_PAID ACCEPT_PAID", "PAID {HELD=-60, SETTLED=60}"),
            Map.entry("PARTLY_RETURNED REVERSED_SHORT", "PARTLY_RETURNED {RETURNED=30, SETTLED=-30}"),
            Map.entry("PARTLY_RETURNED REVERSED_WHOLLY", "RETURNED {RETURNED=40, SETTLED=-40}"),
            Map.entry("PARTLY_RETURNED ACCEPT_PAID", "PAID {RETURNED=-60, SETTLED=60}"),
            Map.entry("FAILED RETURN", "RETURNED {HELD=-100, RETURNED=100}"),
            Map.entry("FAILED FOLLOW_UP", "FOLLOWED_UP {HELD=-100}"),
            Map.entry("FAILED ACCEPT_PAID", "PAID {HELD=-100, SETTLED=100}"),
            Map.entry("REVERSED RETURN", "RETURNED {HELD=-100, RETURNED=100}"),
            Map.entry("REVERSED FOLLOW_UP", "FOLLOWED_UP {HELD=-100}"),
            Map.entry("REVERSED ACCEPT_PAID", "PAID {HELD=-100, SETTLED=100}"),
            Map.entry("FOLLOWED_UP FOLLOW_UP_UNDONE", "FAILED {HELD=100}"),
            Map.entry("RETURNED ACCEPT_PAID", "PAID {RETURNED=-100, SETTLED=100}"));

    private static final Path FLOW = Path.of(System.getProperty("salur.root"), "docs/flow.md");

    static Stream<Arguments> pairs() {
        List<String> events = rows("select event from payment_event order by event");
        return Arrays.stream(PaymentState.values())
                .flatMap(state -> events.stream().map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pairs")
    void everyPairMovesItsMoneyOrIsRefused(PaymentState state, String event) {
        String expected = ALLOWED.getOrDefault(state + " " + event, "refused");
        String[] ways = expected.split(" [|] ", -1);
        assertEquals(ways[0], way(state, event, "to_state"));
        assertEquals(ways[ways.length - 1], way(state, event, "to_when_closed"));
    }

    /** Reports read positions, the books columns: of the same money they say the same. */
    @Test
    void aPositionIsWhatTheColumnsOfAPaymentSay() {
        for (PaymentState state : PaymentState.values()) {
            String position = Sql.text("select position from payment_position where state = '" + state + "'");
            boolean paidSettled = Sql.text("select paid_settled from payment_position where state = '" + state + "'")
                    .equals("t");
            Map<String, Long> expected = new TreeMap<>();
            if (paidSettled) {
                expected.put("SETTLED", 40L);
            }
            if (!position.equals("NONE")) {
                expected.put(position, paidSettled ? 60L : 100L);
            }
            assertEquals(expected, holds(state.name(), 40), state.name());
        }
    }

    @Test
    void theDiagramIsTheTable() throws IOException {
        String flow = Files.readString(FLOW);
        String written = between(flow, "## States of a payment\n\n```mermaid\nstateDiagram-v2\n", "```", diagram());
        written = between(written, "| state | its money lies |\n|---|---|\n", "\n\n", places());
        if (Boolean.getBoolean("salur.write")) {
            Files.writeString(FLOW, written);
        }
        assertEquals(written, Files.readString(FLOW), "run it with -Dsalur.write=true");
    }

    private static String between(String text, String before, String after, String middle) {
        int from = text.indexOf(before) + before.length();
        return text.substring(0, from) + middle + text.substring(text.indexOf(after, from));
    }

    private static String diagram() {
        return "    [*] --> INSTRUCTED: release\n"
                + rows("""
            select '    ' || t.from_state || ' --> ' || t.to_state || ': ' || string_agg(e.words, ', ' order by e.words)
            from payment_transition t join payment_event e on e.event = t.event where t.to_state <> t.from_state
            group by t.from_state, t.to_state
            order by array_position(array[%1$s], t.from_state), array_position(array[%1$s], t.to_state)\
            """.formatted(states())).stream()
                        .map(line -> line + "\n")
                        .collect(Collectors.joining());
    }

    private static String places() {
        return String.join("\n", rows("""
            select '| ' || string_agg(state, ', ' order by array_position(array[%1$s], state)) || ' | '
              || case when paid_settled then 'settled as far as it was paid, the rest ' else '' end
              || case position when 'IN_TRANSIT' then 'in transit, with the bank' when 'SETTLED' then 'settled'
                               when 'HELD' then 'on the run' when 'RETURNED' then 'at the treasury' when 'NONE' then 'on the follow-up' end
              || ' |'
            from payment_position group by position, paid_settled
            order by min(array_position(array[%1$s], state))\
            """.formatted(states())));
    }

    private static String states() {
        return Arrays.stream(PaymentState.values())
                .map(state -> "'" + state + "'")
                .collect(Collectors.joining(", "));
    }

    private static String way(PaymentState state, String event, String to) {
        String next = Sql.text("select %s from payment_transition where from_state = '%s' and event = '%s'"
                .formatted(to, state, event));
        return next.equals(Sql.NONE) ? "refused" : next + " " + moved(state.name(), next, event);
    }

    private static Map<String, Long> moved(String from, String to, String event) {
        Map<String, Long> moved = new TreeMap<>(holds(to, from.equals(to) && event.equals("REVERSED_SHORT") ? 10 : 40));
        holds(from, 40).forEach((place, amount) -> moved.merge(place, -amount, Long::sum));
        moved.values().removeIf(amount -> amount == 0);
        return moved;
    }

    /** What the generated columns make of 100 rupiah, of which so many were paid. */
    private static Map<String, Long> holds(String state, long paid) {
        Map<String, Long> holds = new TreeMap<>();
        for (String place : List.of("IN_TRANSIT", "SETTLED", "HELD", "RETURNED")) {
            String column = Sql.text("""
                select pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d
                join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
                where d.adrelid = 'payment'::regclass and a.attname = lower('%s') || '_amount'\
                """.formatted(place));
            long amount =
                    Sql.number("select %s from (values ('%s', 100::bigint, %d::bigint)) p (state, amount, paid_amount)"
                            .formatted(column, state, paid));
            if (amount != 0) {
                holds.put(place, amount);
            }
        }
        return holds;
    }

    private static List<String> rows(String sql) {
        return List.of(Sql.text("select string_agg(line, e'\\n') from (" + sql + ") t (line)")
                .split("\n"));
    }
}
