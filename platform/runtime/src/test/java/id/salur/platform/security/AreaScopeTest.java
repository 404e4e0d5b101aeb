package id.salur.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaScopeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"53.15; 53.15,53.15.%", "53 15.01; 53,53.%,15.01,15.01.%", "ID; *", "53.15 ID; *"})
    void areasBecomePatternsThatEndAtACodesBoundary(String areas, String patterns) {
        assertEquals(patterns, AreaScope.patternsOf(List.of(areas.split(" "))));
    }

    @ParameterizedTest
    @CsvSource("''")
    void noAreaIsNoPattern(String nothing) {
        assertEquals(nothing, AreaScope.patternsOf(List.of()));
    }
}
