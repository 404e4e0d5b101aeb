package id.salur.platform.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileCipherTest {
    private static final int SEGMENT = 64 * 1024;
    private static final String OLD = "k1:" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW = "k2:" + Base64.getEncoder().encodeToString(content(32));

    private final FileCipher cipher = new FileCipher(OLD);

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    private static byte[] sealed(FileCipher cipher, byte[] clear) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = cipher.encrypt(bytes)) {
            out.write(clear);
        }
        return bytes.toByteArray();
    }

    private static byte[] opened(FileCipher cipher, byte[] sealed) throws IOException {
        try (InputStream in = cipher.decrypt(new ByteArrayInputStream(sealed))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SEGMENT - 64, SEGMENT, 3 * SEGMENT + 17})
    void whatWasWrittenIsRead(int size) throws IOException {
        byte[] sealed = sealed(cipher, content(size));
        assertArrayEquals(content(size), opened(cipher, sealed));
        assertFalse(Arrays.equals(sealed, sealed(cipher, content(size))), "each file has a key of its own");
    }

    @Test
    void oldFilesStayReadableAfterANewKeyIsPutFirst() throws IOException {
        byte[] before = sealed(cipher, content(100));
        FileCipher rotated = new FileCipher(NEW + "," + OLD);
        assertArrayEquals(content(100), opened(rotated, before));
        byte[] after = sealed(rotated, content(100));
        assertThrows(IllegalStateException.class, () -> opened(cipher, after));
    }

    @Test
    void whatWasCutOffOrChangedOrMovedIsNoticed() throws IOException {
        byte[] sealed = sealed(cipher, content(3 * SEGMENT));
        for (int length : new int[] {0, 1, 3, 20, SEGMENT, 2 * SEGMENT + 3, sealed.length - 1}) {
            assertThrows(Exception.class, () -> opened(cipher, Arrays.copyOf(sealed, length)), "cut at " + length);
        }
        for (int at : new int[] {1, 3, 40, SEGMENT + 10, sealed.length - 1}) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThrows(Exception.class, () -> opened(cipher, changed), "changed at " + at);
        }
        byte[] moved = sealed.clone();
        System.arraycopy(sealed, 3 + SEGMENT, moved, 3 + 2 * SEGMENT, SEGMENT);
        System.arraycopy(sealed, 3 + 2 * SEGMENT, moved, 3 + SEGMENT, SEGMENT);
        assertThrows(IOException.class, () -> opened(cipher, moved));
        assertThrows(IOException.class, () -> opened(cipher, Arrays.copyOf(sealed, sealed.length + 1)));
    }

    @Test
    void aNameIsSealedUnderTheSameKeys() {
        byte[] sealed = cipher.seal("Warga 000017.jpg");
        assertEquals("Warga 000017.jpg", new FileCipher(NEW + "," + OLD).open(sealed));
        assertThrows(IllegalStateException.class, () -> new FileCipher(NEW).open(sealed));
        assertThrows(IllegalStateException.class, () -> new FieldCipher(OLD).decrypt(sealed), "a file's is no field's");
    }

    @Test
    void withoutKeysThereIsNone() {
        assertFalse(new FileCipher("unset").hasKeys());
        assertTrue(cipher.hasKeys());
    }
}
