package id.salur.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** An export that a service wrote, and what happens to it when one thing in it is another. */
class VerifierTest {
    private static final List<String> EXPORT = read();

    private static List<String> read() {
        try (InputStream in = VerifierTest.class.getResourceAsStream("/ledger-export.ndjson")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<BookVerdict> verify(List<String> lines, Head... known) {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            return new Verifier(List.of(known), read -> {}).verify(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(List<String> lines) {
        try {
            List<BookVerdict> verdicts = verify(lines);
            return !verdicts.isEmpty() && verdicts.stream().allMatch(BookVerdict::holds);
        } catch (UnreadableExport e) {
            return false;
        }
    }

    private static List<String> changed(int line, String text) {
        List<String> lines = new ArrayList<>(EXPORT);
        lines.set(line, text);
        return lines;
    }

    @Example
    void whatTheServiceWroteHolds() {
        BookVerdict verdict = verify(EXPORT).get(0);
        assertEquals(List.of(), verdict.findings());
        assertTrue(verdict.compared().get(Check.ROOT) > 1 && verdict.compared().get(Check.CONTROL) > 4);
        assertEquals(1, verdict.compared().get(Check.STATUS), "batches");
        List<String> twice = new ArrayList<>(EXPORT);
        twice.addAll(EXPORT);
        assertEquals(2, verify(twice).size());
    }

    @Property
    void aSingleRupiahIsFound(@ForAll @IntRange(max = 9999) int chosen, @ForAll @IntRange(min = -1, max = 1) int more) {
        List<int[]> amounts = new ArrayList<>();
        Pattern rupiah = Pattern.compile("\"(?:amount|balance|allocated|committed|paidAmount)\" ?: ?(-?[0-9]+)");
        for (int i = 0; i < EXPORT.size(); i++) {
            for (Matcher found = rupiah.matcher(EXPORT.get(i)); found.find(); ) {
                amounts.add(new int[] {i, found.start(1), found.end(1)});
            }
        }
        int[] place = amounts.get(chosen % amounts.size());
        String line = EXPORT.get(place[0]);
        long amount = Long.parseLong(line.substring(place[1], place[2]));
        List<String> tampered =
                changed(place[0], line.substring(0, place[1]) + (amount + more) + line.substring(place[2]));
        assertEquals(more == 0, holds(tampered), line);
    }

    @Property
    void aMissingLineIsFound(@ForAll @IntRange(max = 9999) int chosen) {
        List<String> lines = new ArrayList<>(EXPORT);
        String gone = lines.remove(chosen % lines.size());
        boolean saysNothing =
                gone.contains("\"record\":\"run\"") && gone.contains("\"committed\":0") && !hasBatches(gone);
        assertEquals(saysNothing, holds(lines), gone);
    }

    private static boolean hasBatches(String run) {
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(run);
        assertTrue(id.find());
        return EXPORT.stream().anyMatch(line -> line.contains("\"runId\":\"" + id.group(1) + "\""));
    }

    @Example
    void aPaymentPaidLessThanItsStateSaysIsFound() {
        int paid = java.util.stream.IntStream.range(0, EXPORT.size())
                .filter(i -> EXPORT.get(i).contains("\"record\":\"payment\"")
                        && EXPORT.get(i).contains("\"state\":\"PAID\""))
                .findFirst()
                .orElseThrow();
        String line = EXPORT.get(paid);
        assertFalse(holds(changed(paid, line.replaceFirst("\"paidAmount\":\\d+", "\"paidAmount\":1"))), line);
        assertFalse(holds(changed(paid, line.replace("\"PAID\"", "\"FOLLOWED_UP\""))), line);
    }

    @Property
    void twoTransactionsOrPaymentsThatChangedPlacesAreFound(@ForAll @IntRange(max = 9999) int chosen) {
        List<Integer> pairs = new ArrayList<>();
        for (int i = 1; i < EXPORT.size(); i++) {
            String kind = EXPORT.get(i).substring(0, 20);
            boolean ordered = kind.contains("transaction") || kind.contains("payment");
            if (ordered && EXPORT.get(i - 1).startsWith(kind)) {
                pairs.add(i);
            }
        }
        List<String> lines = new ArrayList<>(EXPORT);
        int second = pairs.get(chosen % pairs.size());
        Collections.swap(lines, second, second - 1);
        assertFalse(holds(lines), EXPORT.get(second));
    }

    @Property
    void anExportThatIsCutIsFound(@ForAll @IntRange(min = 1, max = 999_999) int chosen) {
        String all = String.join("\n", EXPORT);
        List<String> cut = all.substring(0, chosen % (all.length() - 1)).lines().toList();
        assertFalse(holds(cut));
    }

    @Example
    void aHeadFromBeforeMustBeInTheChain() {
        Head head = verify(EXPORT).get(0).head();
        assertEquals(head, Head.parse(head.toString()));
        assertEquals(List.of(), verify(EXPORT, head).get(0).findings());
        Head later = new Head(head.book(), head.seq() + 1, head.hash());
        Head other = new Head(head.book(), head.seq() - 1, head.hash());
        for (Head wrong : List.of(later, other)) {
            BookVerdict verdict = verify(EXPORT, head, wrong).get(0);
            assertEquals(List.of(Check.KNOWN_HEAD), List.copyOf(verdict.broken().keySet()));
        }
        assertThrows(IllegalArgumentException.class, () -> Head.parse("PKH/2019"));
    }

    @Example
    void theHeadsOfAnExportOfAnotherDayAreRead() throws IOException {
        String before = String.join("\n", EXPORT).replaceAll(",\"statuses\":\\[[^\\]]*\\]", "");
        assertFalse(holds(before.lines().toList()));
        List<Head> heads = Verifier.heads(new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(verify(EXPORT).get(0).head()), heads);
        assertThrows(UnreadableExport.class, () -> Verifier.heads(new ByteArrayInputStream(new byte[] {'{', '}'})));
    }

    @Example
    void whatIsNoExportIsRefusedWithItsLine() {
        for (String line : List.of(
                "",
                "{",
                "[]",
                "null",
                "{\"record\":\"other\"}",
                "{\"record\":\"end\"}",
                "x".repeat(99),
                "{\"record\":\"account\",\"account\":null,\"balance\":1}",
                "{\"record\":\"account\",\"account\":\"APBN|SETTLED|53.15||\",\"balance\":1.5}",
                "{\"record\":\"account\",\"account\":\"APBN|SETTLED|53.15||\",\"balance\":99999999999999999999}")) {
            UnreadableExport refused = assertThrows(UnreadableExport.class, () -> verify(changed(3, line)), line);
            assertTrue(refused.getMessage().startsWith("line 4: "), refused.getMessage());
        }
    }

    @Example
    void aKindOrStateThatIsNotKnownIsSaid() {
        for (String word : List.of("|DISTRICT|", "\"PAID\"")) {
            List<String> renamed = EXPORT.stream()
                    .map(line -> line.startsWith("{\"record\":\"transaction\"")
                            ? line
                            : line.replace(word, word.replace("D", "X")))
                    .toList();
            assertFalse(holds(renamed), word);
        }
    }
}
