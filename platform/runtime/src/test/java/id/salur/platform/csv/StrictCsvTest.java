package id.salur.platform.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictCsvTest {
    private static final List<String> HEADER = List.of("name", "days", "place");
    private static final String HEAD = "name,days,place\n";

    private static List<StrictCsv.Row> rows(byte[] file) {
        List<StrictCsv.Row> rows = new ArrayList<>();
        assertEquals(StrictCsv.read(new ByteArrayInputStream(file), HEADER, rows::add), rows.size());
        return rows;
    }

    private static List<StrictCsv.Row> rows(String file) {
        return rows(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem refused(byte[] file) {
        Problem problem = assertThrows(Problem.class, () -> rows(file));
        assertEquals(400, problem.status());
        return problem;
    }

    private static void refused(String slug, String file) {
        assertEquals(slug, refused(file.getBytes(StandardCharsets.UTF_8)).slug());
    }

    @Test
    void rowsComeWithTheirLineAndWhatIsQuotedIsRead() {
        List<StrictCsv.Row> rows = rows(HEAD + "Sari,3,\"Bajo, \"\"Labuan\"\"\"\n\nBudi,,Ändernach\r\nTono,1\n");
        assertEquals(List.of(2, 4, 5), rows.stream().map(StrictCsv.Row::line).toList());
        assertEquals(List.of("Sari", "3", "Bajo, \"Labuan\""), rows.get(0).whole());
        assertEquals(List.of("Budi", "", "Ändernach"), rows.get(1).whole());
        assertEquals(List.of("Tono", "1"), rows.get(2).fields());
    }

    @Test
    void aRowOfAnotherWidthNamesItsLine() {
        for (String row : List.of("Tono,1", "Tono,1,a,b")) {
            StrictCsv.Row narrow = rows(HEAD + "a,b,c\n" + row + "\n").get(1);
            Problem problem = assertThrows(Problem.class, narrow::whole);
            assertEquals("csv-columns", problem.slug());
            assertEquals(Map.of("line", 3, "expected", 3, "found", row.split(",").length), problem.parameters());
        }
    }

    @Test
    void aByteOrderMarkIsRefused() {
        refused("csv-byte-order-mark", "\uFEFF" + HEAD + "a,b,c\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name;days;place\na;b;c\n", "name\tdays\tplace\na\tb\tc\n", "sep=;\nname;days;place\n"})
    void anotherSeparatorIsRefused(String file) {
        refused("csv-separator", file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "name,days\na,b\n",
                "days,name,place\na,b,c\n",
                "Name,days,place\na,b,c\n",
                "name,days,place,more\na,b,c,d\n",
                "name, days,place\na,b,c\n",
                "\"name,days,place\na,b,c\n"
            })
    void anotherHeaderIsRefusedWithTheOneExpected(String file) {
        Problem problem = refused(file.getBytes(StandardCharsets.UTF_8));
        assertEquals("csv-header", problem.slug());
        assertEquals("name,days,place", problem.parameters().get("expected"));
    }

    @Test
    void whatIsNotUtf8IsRefusedWhereverItStands() {
        Charset latin = StandardCharsets.ISO_8859_1;
        String many = "a,b,c\n".repeat(20_000);
        for (String file : List.of("é" + HEAD, HEAD + "é,b,c\n", HEAD + many + "a,b,é\n", HEAD + "a,b,c\né")) {
            assertEquals("csv-encoding", refused(file.getBytes(latin)).slug());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b,\"c\n",
                "a,b,\"c",
                "\"a,b,c\nd,e,f\n",
                "a,\"b\nb\",c\n",
                "a,\"b\rb\",c\n",
                "a,\"b\"b,c\n",
                "a,b,c\nd,e,\"",
            })
    void anOpenQuoteOrALineBreakInAFieldIsRefused(String rows) {
        refused("csv-malformed", HEAD + rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b,c", "a,b,c\nd,e,f", "a,b,c\nd", "a,b,c\n\"d\",e,\"f\""})
    void aLastLineWithoutEndIsRefused(String rows) {
        refused("csv-malformed", HEAD + rows);
        rows(HEAD + "a,b,c\r");
    }

    @Test
    void aHeaderAloneIsRefused() {
        refused("csv-empty", HEAD);
        refused("csv-empty", HEAD + "\n\n");
        refused("csv-malformed", HEAD.strip());
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotFillTheMemory() {
        Endless file = new Endless((HEAD + "\"").getBytes(StandardCharsets.UTF_8));
        Problem problem = assertThrows(Problem.class, () -> StrictCsv.read(file, HEADER, row -> {}));
        assertEquals("csv-malformed", problem.slug());
        assertTrue(file.given < 1 << 20, () -> file.given + " bytes were read");
        String longest = "x".repeat(30_000);
        assertEquals(
                List.of(longest, longest, longest),
                rows(HEAD + longest + "," + longest + "," + longest + "\n")
                        .get(0)
                        .whole());
    }

    @Test
    void whatTheSinkRefusesIsNotRenamed() {
        Problem mine = Problem.badRequest("mine");
        assertEquals(
                mine,
                assertThrows(
                        Problem.class,
                        () -> StrictCsv.read(
                                new ByteArrayInputStream((HEAD + "a,b,c\n").getBytes(StandardCharsets.UTF_8)),
                                HEADER,
                                row -> {
                                    throw mine;
                                })));
    }

    /** A start, and after it the same letter for ever. */
    private static final class Endless extends FilterInputStream {
        private long given;

        Endless(byte[] start) {
            super(new ByteArrayInputStream(start));
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            given++;
            return next < 0 ? 'x' : next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            if (count < 0) {
                Arrays.fill(buffer, from, from + length, (byte) 'x');
                count = length;
            }
            given += count;
            return count;
        }

        @Override
        public int available() {
            return 1;
        }
    }
}
