package id.salur.platform.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.json.Ids;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
    private static final Columns COLUMNS = Columns.of("name", "days", "place");
    private static final String HEAD = "name,days,place\n";

    private static TableReader.Taken read(InputStream file, Consumer<TableRow> sink) {
        return new TableReader(COLUMNS, DateOrder.DAY_FIRST).read(file, sink);
    }

    private static List<TableRow> rows(byte[] file) {
        List<TableRow> rows = new ArrayList<>();
        assertEquals(read(new ByteArrayInputStream(file), rows::add).rows(), rows.size());
        return rows;
    }

    private static List<TableRow> rows(String file) {
        return rows(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(TableRow row) {
        return COLUMNS.names().stream().map(row::text).toList();
    }

    private static Problem refused(byte[] file) {
        Problem problem = assertThrows(Problem.class, () -> rows(file));
        assertEquals(400, problem.status());
        return problem;
    }

    private static Problem refused(String slug, String file) {
        Problem problem = refused(file.getBytes(StandardCharsets.UTF_8));
        assertEquals(slug, problem.slug());
        return problem;
    }

    @Test
    void rowsComeWithTheLineOfTheSpreadsheetAndWhatIsQuotedIsRead() {
        List<TableRow> rows =
                rows(HEAD + "Sari,3,\"Bajo, \"\"Labuan\"\"\"\n\nBudi,,\"Ändernach\r\nTimur\"\r\n,,\nTono,1\n");
        assertEquals(List.of(2, 4, 6), rows.stream().map(TableRow::line).toList());
        assertEquals(List.of("Sari", "3", "Bajo, \"Labuan\""), texts(rows.get(0)));
        assertEquals(List.of("Budi", "", "Ändernach Timur"), texts(rows.get(1)));
        assertEquals(List.of("Tono", "1", ""), texts(rows.get(2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,days,place\na,1,c\n",
                "name,days,place\r\na,1,c\r\n",
                "name,days,place\ra,1,c\r",
                "name,days,place\na,1,c",
                "\uFEFFname,days,place\na,1,c\n",
                "name;days;place\na;1;c\n",
                "name\tdays\tplace\na\t1\tc\n",
                "sep=;\nname;days;place\na;1;c\n",
                "SEP=,\r\nname,days,place\r\na,1,c\r\n",
                "\n,,\nname,days,place\na,1,c\n",
                "NAME, Days,\u00a0place \na , 1,\u00a0\u200bc\n",
                "\"name\",\"days\",\"place\"\n\"a\",\"1\",\"c\"\n",
                "place,name,days\nc,a,1\n",
                "name,days,place,,\na,1,c,,\n",
                "name,,days,place\na,,1,c\n",
                "name,days,place\na,1,c\n,,\n\n,,\n",
                "name,days,place,reject_line,reject_column,reject_reason,reject_advice\na,1,c,2,days,x,y\n"
            })
    void whatSpreadsheetsSaveIsRead(String file) {
        List<TableRow> rows = rows(file);
        assertEquals(1, rows.size());
        assertEquals(List.of("a", "1", "c"), texts(rows.get(0)));
        assertTrue(rows.get(0).fits());
    }

    @Test
    void aFileIsKnownByHowItCame() {
        TableReader.Taken taken = read(
                new ByteArrayInputStream(
                        "\uFEFFDays;name;;place;reject_line\n1;a;;c;7\n".getBytes(StandardCharsets.UTF_8)),
                row -> assertEquals(List.of("1", "a", "c"), row.cells()));
        assertEquals(new TableHead(false, ';', true, List.of("Days", "name", "place")), taken.head());
    }

    @Test
    void aValueOutsideTheColumnsNamesItsLine() {
        TableRow wide = rows(HEAD + "a,b,c\nTono,1,a,b\n").get(1);
        Problem problem = assertThrows(Problem.class, wide::whole);
        assertEquals("csv-columns", problem.slug());
        assertEquals(Map.of("line", 3, "expected", 3, "found", 4), problem.parameters());
        assertEquals(List.of("Tono", "1", "a", "b"), wide.cells());
    }

    @Test
    void anIdIsReadWithDashesAndWithout() {
        UUID id = UUID.fromString(Ids.EXAMPLE);
        assertEquals(id, rows(HEAD + Ids.EXAMPLE + ",1,c\n").get(0).id("name"));
        assertEquals(
                id, rows(HEAD + Ids.EXAMPLE.replace("-", "") + ",1,c\n").get(0).id("name"));
        TableRow none = rows(HEAD + "x" + Ids.EXAMPLE + ",1,c\n").get(0);
        assertEquals(
                List.of(Ids.EXAMPLE),
                assertThrows(Problem.class, () -> none.id("name")).parameters().get("expected"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name|days|place\na|b|c\n", "sep=|\nname|days|place\na|b|c\n"})
    void anotherSeparatorIsRefused(String file) {
        refused("csv-separator", file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,days\na,b\n",
                "name,days,place,more\na,b,c,d\n",
                "name,days,place,days\na,b,c,d\n",
                "Daftar\nname,days,place\na,b,c\n"
            })
    void anotherHeaderIsRefusedWithTheOneExpected(String file) {
        assertEquals("name,days,place", refused("csv-header", file).parameters().get("expected"));
    }

    @Test
    void whatIsNotUtf8IsRefusedWhereverItStands() {
        Charset latin = StandardCharsets.ISO_8859_1;
        String many = "a,b,c\n".repeat(20_000);
        for (String file : List.of("é" + HEAD, HEAD + "é,b,c\n", HEAD + many + "a,b,é\n", HEAD + "a,b,c\né")) {
            assertEquals("csv-encoding", refused(file.getBytes(latin)).slug());
        }
        assertEquals(
                "csv-encoding",
                refused(("\uFEFF" + HEAD + "a,b,c\n").getBytes(StandardCharsets.UTF_16LE))
                        .slug());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a,b,\"c\n", "a,b,\"c", "\"a,b,c\nd,e,f\n", "a,\"b\"b,c\n", "a,b,c\nd,e,\"", "\"a,b,c\nd,e,f\"\n"
            })
    void anOpenQuoteIsRefused(String rows) {
        refused("csv-malformed", HEAD + rows);
    }

    @Test
    void aShortLastRowWithoutEndWasCut() {
        assertEquals(
                3, refused("csv-malformed", HEAD + "a,b,c\nd,e").parameters().get("line"));
        assertEquals(2, rows(HEAD + "a,b,c\nd,e\n").size());
    }

    /** What is left of a value is not judged. */
    @Test
    void aRowThatWasCutIsNotHandedOver() {
        byte[] file = (HEAD + "a,b,c\nd,e").getBytes(StandardCharsets.UTF_8);
        List<Integer> lines = new ArrayList<>();
        Problem problem =
                assertThrows(Problem.class, () -> read(new ByteArrayInputStream(file), row -> lines.add(row.line())));
        assertEquals("csv-malformed", problem.slug());
        assertEquals(List.of(2), lines);
    }

    @Test
    void aHeaderAloneIsRefused() {
        refused("csv-empty", HEAD);
        refused("csv-empty", "");
        refused("csv-empty", "\n");
        refused("csv-empty", HEAD + "\n,,\n");
        refused("csv-empty", HEAD.strip());
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01-31, 2019-01-31, 2019-01-31",
        "31/01/2019, 2019-01-31,",
        "1/2/2019,   2019-02-01,",
        "01/31/2019, ,",
        "31/02/2019, ,",
        "31/01/19,   ,",
        "31-01-2019, ,",
        "2019-1-31,  ,",
        "2019-02-30, ,"
    })
    void daysComeFirstOrAreIso(String text, LocalDate dayFirst, LocalDate iso) {
        assertEquals(Optional.ofNullable(dayFirst), DateOrder.of(null).read(text));
        assertEquals(Optional.ofNullable(dayFirst), DateOrder.of("id-ID").read(text));
        assertEquals(Optional.ofNullable(iso), DateOrder.of("en").read(text));
    }

    @ParameterizedTest
    @CsvSource({"TRUE, true", "true, true", "Benar, true", "FALSE, false", "SALAH, false", "ya, ", "1, ", "'', "})
    void truthsAreReadInBothLanguages(String text, Boolean truth) {
        assertEquals(
                Optional.ofNullable(truth),
                rows(HEAD + "a," + text + ",c\n").get(0).flag("days"));
    }

    @Test
    void aWrongValueIsMasked() {
        assertEquals(
                Map.of("line", 2, "column", "name", "value", "S**i", "expected", List.of("Budi")),
                rows(HEAD + "Sari,1,c\n").get(0).bad("name", Set.of("Budi")).parameters());
        TableRow row = rows(HEAD + "Sa,1,c\n").get(0);
        assertEquals("**", row.bad("name", row.dates()).parameters().get("value"));
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotFillTheMemory() {
        Endless file = new Endless((HEAD + "\"").getBytes(StandardCharsets.UTF_8));
        Problem problem = assertThrows(Problem.class, () -> read(file, row -> {}));
        assertEquals("csv-malformed", problem.slug());
        assertTrue(file.given < 1 << 20, () -> file.given + " bytes were read");
        String longest = "x".repeat(30_000);
        assertEquals(
                List.of(longest, longest, longest),
                texts(rows(HEAD + longest + "," + longest + "," + longest + "\n")
                        .get(0)));
    }

    @Test
    void whatTheSinkRefusesIsNotRenamed() {
        Problem mine = Problem.of(ProblemType.BUSY);
        assertEquals(
                mine,
                assertThrows(
                        Problem.class,
                        () -> read(
                                new ByteArrayInputStream((HEAD + "a,b,c\n").getBytes(StandardCharsets.UTF_8)), row -> {
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
