package id.salur.platform.etag;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.salur.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The thing is in version 7. */
class ETagsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"7\"",
                " \"7\" ",
                "*",
                " * ",
                "\"6\", \"7\"",
                "\"7\",\"8\"",
                ", \"6\" ,, \"7\"",
                "W/\"7\", \"7\"",
                "\"a,b\", \"7\""
            })
    void whatNamesTheVersionIsTaken(String ifMatch) {
        assertDoesNotThrow(() -> ETags.require(ifMatch, 7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        "6"             | 412
        "6", "8"        | 412
        W/"7"           | 412
        "07"            | 412
        "abc"           | 412
        ""              | 412
        "6, 7"          | 400
        7               | 400
        "7              | 400
        "6" "7"         | 400
        w/"7"           | 400
        *, "7"          | 400
        "7", nothing    | 400
        W/7             | 400
        ' '             | 428
        """)
    void everythingElseIsRefused(String ifMatch, int status) {
        assertEquals(status, refused(ifMatch));
    }

    @Test
    void noneIsAskedFor() {
        assertEquals(428, refused(null));
        assertDoesNotThrow(() -> ETags.requireIfSent(null, 7));
        assertThrows(Problem.class, () -> ETags.requireIfSent("\"6\"", 7));
    }

    @Test
    void aListOfThousandsIsNotRead() {
        assertEquals(400, refused("\"6\",".repeat(5000)));
    }

    private static int refused(String ifMatch) {
        return assertThrows(Problem.class, () -> ETags.require(ifMatch, 7)).status();
    }
}
