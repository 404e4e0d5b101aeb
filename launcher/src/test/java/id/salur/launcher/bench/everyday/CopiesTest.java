package id.salur.launcher.bench.everyday;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.salur.launcher.bench.everyday.Recording.Shape;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final UUID FAMILY = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final UUID KEY = UUID.fromString("7b7b2c37-6a3c-4e3b-9a7e-3a1f6a0f2d11");

    private final AtomicLong counter = new AtomicLong();

    @Test
    void anIdentityIsTheSameNewOneWhereverItStandsInATransactionAndAnotherInTheNext() {
        Copies one = new Copies(counter);
        List<Object> family = one.of(List.of(FAMILY, 1L), Set.of());
        List<Object> event = one.of(List.of(FAMILY.toString(), "family.registered"), Set.of());
        assertNotEquals(FAMILY, family.get(0));
        assertEquals(family.get(0).toString(), event.get(0));
        assertEquals(List.of(1L, "family.registered"), List.of(family.get(1), event.get(1)));
        assertNotEquals(
                family.get(0), new Copies(counter).of(List.of(FAMILY), Set.of()).get(0));
    }

    @Test
    void anIdentityKeepsItsKindSoThatItLiesInAnIndexAsTheFirstDid() {
        List<Object> copy = new Copies(counter).of(List.of(FAMILY, KEY), Set.of());
        UUID ordered = (UUID) copy.get(0);
        assertEquals(7, ordered.version());
        assertEquals(2, ordered.variant());
        assertEquals(0, Math.abs((ordered.getMostSignificantBits() >>> 16) - System.currentTimeMillis()) / 3_600_000);
        assertEquals(4, ((UUID) copy.get(1)).version());
    }

    @Test
    void whatIsVariedNeverComesTwiceAndKeepsItsSize() {
        Set<Object> seen = new HashSet<>();
        byte[] hash = new byte[32];
        for (int i = 0; i < 100; i++) {
            List<Object> copy = new Copies(counter).of(List.of(hash, 7L, 7, "caller"), Set.of(0, 1, 2, 3));
            assertEquals(32, ((byte[]) copy.get(0)).length);
            assertFalse(Arrays.equals(hash, (byte[]) copy.get(0)));
            seen.addAll(copy.subList(1, 4));
        }
        assertEquals(300, seen.size());
    }

    @Test
    void whatIsNoIdentityAndNotVariedStaysAsItWas() {
        byte[] hash = {1, 2, 3};
        List<Object> row = Arrays.asList(hash, 5L, null, "53.15.05.1025", (short) 2);
        List<Object> copy = new Copies(counter).of(row, Set.of());
        assertArrayEquals(hash, (byte[]) copy.get(0));
        assertEquals(row.subList(1, 5), copy.subList(1, 5));
    }

    @Test
    void aUniqueIndexNeedsAVariedColumnOnlyWithoutAnIdentity() {
        Shape shape = new Shape(
                "person_identifier",
                List.of("person_id", "kind", "hash", "no", "place"),
                List.of(List.of("person_id", "no"), List.of("kind", "hash"), List.of("place")));
        List<List<Object>> rows = List.of(
                Arrays.asList(FAMILY, "NIK", new byte[32], (short) 1, null),
                Arrays.asList(KEY, "NIK", new byte[32], (short) 2, null));
        assertEquals(Set.of(2), shape.varied(rows));
    }

    @Test
    void aColumnThatIsSometimesNoIdentityDoesNotKeepRowsApart() {
        Shape shape = new Shape("idempotency", List.of("caller", "key"), List.of(List.of("caller", "key")));
        List<List<Object>> rows = List.of(List.of("officer", KEY.toString()), List.of("officer", "a-key-of-its-own"));
        assertEquals(Set.of(0), shape.varied(rows));
    }

    @Test
    void whatCannotBeVariedIsTold() {
        Shape shape = new Shape("calendar", List.of("day"), List.of(List.of("day")));
        assertThrows(IllegalStateException.class, () -> shape.varied(List.of(List.of((short) 1))));
    }
}
