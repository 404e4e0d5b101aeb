package id.salur.platform.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.salur.platform.problem.Problem;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorTest {
    @Test
    void aCursorLeadsBackToItsPlace() {
        UUID id = UUID.randomUUID();
        assertEquals(id, Cursor.uuid(Cursor.encode(id.toString())));
        for (String place : new String[] {"", "53.15", "53.15.05.1025/Labuan Bajo", "é"}) {
            assertEquals(place, Cursor.text(Cursor.encode(place)));
        }
        assertNull(Cursor.text(null));
        assertNull(Cursor.text(""));
    }

    @Test
    void whatWasNotHandedOutIsRefused() {
        String cursor = Cursor.encode("53.15.05.1025");
        for (String wrong : new String[] {
            "abc",
            "*",
            "AA",
            "bm9uc2Vuc2U",
            cursor.substring(1),
            cursor.substring(0, cursor.length() - 4),
            "A" + cursor.substring(1)
        }) {
            assertThrows(Problem.class, () -> Cursor.text(wrong), wrong);
        }
        assertThrows(Problem.class, () -> Cursor.uuid(cursor));
    }
}
