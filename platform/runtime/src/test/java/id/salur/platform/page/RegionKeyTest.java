package id.salur.platform.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.salur.platform.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegionKeyTest {
    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    /** The cursor of a list whose last row has this key. */
    private static String cursor(Object key) {
        return Page.cut(List.of(key, key), 1, row -> row).next();
    }

    @Test
    void aListBeginsWhereItsRegionBegins() {
        assertEquals(new RegionKey("53.15", new UUID(0, 0)), RegionKey.after(null, "53.15"));
    }

    @Test
    void itGoesOnAfterTheCursorButNeverBeforeItsRegion() {
        RegionKey last = new RegionKey("53.15.05.2003", ID);
        assertEquals(last, RegionKey.after(cursor(last), "53.15"));
        assertEquals(last, RegionKey.after(cursor(last), ""));
        assertEquals(new RegionKey("73", new UUID(0, 0)), RegionKey.after(cursor(last), "73"));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        for (String key : List.of(ID.toString(), "53.15/moon", "")) {
            assertEquals(
                    "invalid-cursor",
                    assertThrows(Problem.class, () -> RegionKey.after(cursor(key), "53.15"))
                            .slug());
        }
    }
}
