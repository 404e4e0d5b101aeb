package id.salur.platform.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.salur.platform.problem.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundedNumbersTest {
    private static int read(Stream<String> numbers) {
        String file = "note;nik\n" + numbers.map(n -> "x;" + n + "\n").collect(Collectors.joining());
        return new TableReader(Columns.of("nik!", "note"), DateOrder.DAY_FIRST)
                .read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), row -> {})
                .rows();
    }

    private static Stream<String> ending(String end, int count) {
        return IntStream.range(0, count).mapToObj(i -> "53150541028900" + i + end);
    }

    private static Problem refused(Stream<String> numbers) {
        Problem problem = assertThrows(Problem.class, () -> read(numbers));
        assertEquals("numbers-rounded", problem.slug());
        return problem;
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.31401E+15", "5,31E+15", "5E+15", "5.31401e15", " 3.401E+11"})
    void oneNumberWithAnExponentIsEnough(String number) {
        assertEquals(
                Map.of("line", 3, "column", "nik"),
                Map.of(
                        "line",
                        refused(Stream.of("5315054102890011", number))
                                .parameters()
                                .get("line"),
                        "column",
                        refused(Stream.of("5315054102890011", number))
                                .parameters()
                                .get("column")));
    }

    @Test
    void fiveDifferentNumbersThatAllEndInZeroAreEnough() {
        Problem problem = refused(ending("0", 5));
        assertEquals(Map.of("line", 2, "column", "nik", "value", "5**************0"), problem.parameters());
        assertEquals(4, read(ending("0", 4)));
        assertEquals(6, read(Stream.concat(ending("0", 5), ending("1", 1))));
        assertEquals(6, read(Stream.concat(ending("1", 1), ending("0", 5))));
    }

    @Test
    void theSameNumberInManyRowsIsOne() {
        assertEquals(30, read(IntStream.range(0, 30).mapToObj(i -> "5315054102890010")));
    }

    @Test
    void whatASpreadsheetKeepsWholeIsNotLookedAt() {
        assertEquals(9, read(ending("0", 9).map(n -> n.substring(1))));
        List<String> codes = List.of("3E5", "E10", "12E", "10E5X", "1E5");
        assertEquals(5, read(codes.stream()));
    }
}
