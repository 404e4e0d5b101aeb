package id.salur.platform.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
    private static final String OLD = "k1:" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW = "k2:"
            + Base64.getEncoder()
                    .encodeToString("01234567890123456789012345678901".getBytes(StandardCharsets.US_ASCII));
    private static final UUID ONE = UUID.fromString("01890a5d-ac97-7c02-8a3d-0c4b5e6f7a81");
    private static final UUID OTHER = UUID.fromString("01890a5d-ac97-7c02-8a3d-0c4b5e6f7a82");

    @Test
    void isTheSameForOneHolderAndAnotherForAnotherPersonHolderOrKey() {
        String key = new Pseudonyms(OLD).of("dapodik").now(ONE);
        assertTrue(key.matches("k1\\.[A-Za-z0-9_-]{22}"), key);
        assertEquals(key, new Pseudonyms(OLD).of("dapodik").now(ONE));
        assertNotEquals(key, new Pseudonyms(OLD).of("dapodik").now(OTHER));
        assertNotEquals(key, new Pseudonyms(OLD).of("bpjs").now(ONE));
        String underAnotherKey = "k1" + NEW.substring(2);
        assertNotEquals(key, new Pseudonyms(underAnotherKey).of("dapodik").now(ONE));
    }

    @Test
    void aNewKeyIsToldByItsIdAndTheFormerIsKnownWhileItsKeyIs() {
        String before = new Pseudonyms(OLD).of("dapodik").now(ONE);
        Pseudonyms.Holder rotated = new Pseudonyms(NEW + "," + OLD).of("dapodik");
        assertTrue(rotated.now(ONE).startsWith("k2."));
        assertEquals(before, rotated.former(ONE));
        assertNull(new Pseudonyms(NEW).of("dapodik").former(ONE));
    }

    @Test
    void withoutAKeyThereIsNone() {
        assertNull(new Pseudonyms("unset").of("dapodik").now(ONE));
    }
}
