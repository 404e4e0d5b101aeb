package id.salur.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaRangeTest {
    private static boolean holds(AreaRange range, String code) {
        return code.compareTo(range.from()) >= 0 && code.compareTo(range.below()) < 0;
    }

    @Test
    void anAreaHoldsItselfAndWhatIsBelowItAndNoNeighbour() {
        AreaRange area = AreaRange.of("53.15");
        for (String inside : List.of("53.15", "53.15.01", "53.15.99.9999")) {
            assertTrue(holds(area, inside), inside);
        }
        for (String outside : List.of("53", "53.150", "53.14", "53.14.99.9999", "53.16", "53.16.01", "54", "ID")) {
            assertFalse(holds(area, outside), outside);
        }
        assertFalse(area.everywhere());
    }

    @Test
    void nothingAndTheNationAreEverywhere() {
        for (AreaRange nation : List.of(AreaRange.of(null), AreaRange.of("ID"))) {
            assertTrue(nation.everywhere());
            for (String code : List.of("ID", "11", "53.15", "96.71.09.2009")) {
                assertTrue(holds(nation, code), code);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "53.15; 53.15; 53.15/",
                "53.15 53.02; 53.02; 53.15/",
                "53 53.15; 53; 53/",
                "53.15 11; 11; 53.15/",
                "53.15 ID; ''; ~"
            })
    void theRangeAroundAreasHoldsThemAllAndBeginsWithTheFirst(String areas, String from, String below) {
        assertEquals(new AreaRange(from, below), AreaRange.around(List.of(areas.split(" "))));
    }

    @ParameterizedTest
    @CsvSource({"53, 53.15, 53.15", "53.15, 53, 53.15", "ID, 53.15, 53.15", "53.15, ID, 53.15", "53.15, 53.15, 53.15"})
    void theNarrowerOfTwoAreasIsInBoth(String one, String other, String both) {
        assertEquals(AreaRange.of(both), AreaRange.of(one).within(AreaRange.of(other)));
    }

    @Test
    void nothingIsInTwoAreasApart() {
        AreaRange both = AreaRange.of("53.15").within(AreaRange.of("11"));
        for (String code : List.of("ID", "11", "11.01", "33.15", "53.15", "53.15.05.1025")) {
            assertFalse(holds(both, code), code);
        }
    }

    @Test
    void aroundNoAreaIsNothing() {
        AreaRange nothing = AreaRange.around(List.of());
        for (String code : List.of("ID", "11", "53.15", "96.71.09.2009")) {
            assertFalse(holds(nothing, code), code);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "5",
                "5315",
                "53.",
                "53.1",
                "53.1025",
                "53.15.1025",
                "53.15.05.10",
                "53.15.05.1025.1",
                "%",
                "53.%",
                "53._5",
                "53.15/",
                "53.15\n",
                "５３",
                "id",
                "moon",
                "53.15' or 1=1"
            })
    void whatHasNotTheShapeOfACodeIsRefusedByName(String code) {
        Problem problem = assertThrows(Problem.class, () -> AreaRange.of("parent", code));
        assertEquals("invalid-parameter", problem.slug());
        assertEquals(400, problem.status());
        assertEquals(List.of("parent"), problem.parameters().get("parameters"));
        assertTrue(problem.parameters().get("expected").toString().contains("53.15.05.1025"));
        assertEquals(
                List.of("regionCode"),
                assertThrows(Problem.class, () -> AreaRange.of(code))
                        .parameters()
                        .get("parameters"));
    }
}
