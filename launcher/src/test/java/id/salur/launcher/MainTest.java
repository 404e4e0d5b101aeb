package id.salur.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong use ends with 2, before anything is started; help ends with 0. */
class MainTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "fly", "up --nope", "up now", "demo --area 53", "token --role king", "token --area 5"})
    void refusesWrongUse(String line) {
        assertEquals(2, Main.execute(line.isEmpty() ? new String[0] : line.split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "help up", "demo --help", "--version"})
    void helps(String line) {
        assertEquals(0, Main.execute(line.split(" ", -1)));
    }
}
