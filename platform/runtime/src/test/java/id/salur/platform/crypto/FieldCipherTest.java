package id.salur.platform.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldCipherTest {
    private static final String OLD = "k1:" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW = "k2:"
            + Base64.getEncoder()
                    .encodeToString(
                            "01234567890123456789012345678901".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

    @Test
    void oldValuesStayReadableAfterANewKeyIsPutFirst() {
        byte[] before = new FieldCipher(OLD).encrypt("5315055501900001");
        FieldCipher rotated = new FieldCipher(NEW + "," + OLD);
        assertEquals("5315055501900001", rotated.decrypt(before));
        byte[] after = rotated.encrypt("5315055501900001");
        assertThrows(IllegalStateException.class, () -> new FieldCipher(OLD).decrypt(after));
    }

    @Test
    void theSameValueIsNeverTheSameBytesAndAChangedByteIsNoticed() {
        FieldCipher cipher = new FieldCipher(OLD);
        byte[] sealed = cipher.encrypt("5315055501900001");
        assertFalse(Arrays.equals(sealed, cipher.encrypt("5315055501900001")));
        sealed[sealed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> cipher.decrypt(sealed));
    }

    @Test
    void whatWasRefusedLeavesNothingForTheNext() {
        FieldCipher cipher = new FieldCipher(OLD);
        byte[] whole = cipher.encrypt("5315055501900001");
        byte[] changed = whole.clone();
        changed[changed.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> cipher.decrypt(changed));
        assertEquals("5315055501900001", cipher.decrypt(whole));
        assertEquals("Warga 000017", cipher.decrypt(cipher.encrypt("Warga 000017")));
    }

    @Test
    void aSealOpensWhereTheKeyIsSharedAndNowhereElse() {
        String sealed = new Seal(OLD).seal("Warga 000017");
        assertTrue(sealed.matches("[A-Za-z0-9_-]+"));
        assertEquals(Optional.of("Warga 000017"), new Seal(NEW + "," + OLD).open(sealed));
        assertEquals(Optional.empty(), new Seal(NEW).open(sealed));
        assertEquals(Optional.empty(), new Seal("k1:" + NEW.substring(3)).open(sealed));
        for (String damaged : List.of("", "A", "AAAA", "_____", "!", sealed.substring(4), sealed + "A")) {
            assertEquals(Optional.empty(), new Seal(OLD).open(damaged), damaged);
        }
        byte[] field = new FieldCipher(OLD).encrypt("Warga 000017");
        String other = Base64.getUrlEncoder().withoutPadding().encodeToString(field);
        assertEquals(Optional.empty(), new Seal(OLD).open(other), "a field is no seal, whatever the key");
    }

    @Test
    void masksKeepTheRegionAndHideTheBirthDate() {
        assertEquals("**************01", Masks.nik("5315055501900001"));
        assertEquals("********", Masks.nik("53150555"));
        assertEquals("******7890", Masks.account("1234567890"));
        assertEquals("********", Masks.account("12345678"));
    }
}
