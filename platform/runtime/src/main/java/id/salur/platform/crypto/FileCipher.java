package id.salur.platform.crypto;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts files as they stream by, under {@code salur.crypto.evidence-keys}: each file under a key of its own, derived from the first,
 * in authenticated segments, so that no part can be changed, left out, moved or cut off unnoticed. The bytes are {@code [length of key
 * id][key id][Tink's AES-GCM-HKDF stream]}.
 */
@ApplicationScoped
public class FileCipher {
    private static final String PURPOSE = "salur-evidence";
    private static final String MAC = "HmacSha256";
    private static final int KEY = 32;
    private static final int SEGMENT = 64 * 1024;

    private final KeyRing keys;

    FileCipher(@ConfigProperty(name = "salur.crypto.evidence-keys") String configured) {
        keys = new KeyRing("SALUR_EVIDENCE_KEYS", configured, PURPOSE);
    }

    /** Whether there is a key to encrypt with. */
    public boolean hasKeys() {
        return !keys.isEmpty();
    }

    /** What is written is encrypted into {@code out}; whole only once it is closed, which closes {@code out}. */
    public OutputStream encrypt(OutputStream out) throws IOException {
        String id = keys.current();
        byte[] head = id.getBytes(StandardCharsets.US_ASCII);
        out.write(head.length);
        out.write(head);
        try {
            return of(id).newEncryptingStream(out, bound(id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The clear bytes; an {@link IOException} instead of the first that are not as they were written. */
    public InputStream decrypt(InputStream in) throws IOException {
        String id = new String(in.readNBytes(Math.max(0, in.read())), StandardCharsets.US_ASCII);
        try {
            return of(id).newDecryptingStream(in, bound(id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is said of a file and may name a person, under the same keys. */
    public byte[] seal(String clear) {
        return keys.encrypt(clear);
    }

    /** The text behind {@link #seal}. */
    public String open(byte[] sealed) {
        try {
            return keys.decrypt(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key opens it: was one removed from SALUR_EVIDENCE_KEYS?", e);
        }
    }

    private AesGcmHkdfStreaming of(String id) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(keys.key(id), MAC, KEY, SEGMENT, 0);
    }

    private static byte[] bound(String id) {
        return (PURPOSE + " " + id).getBytes(StandardCharsets.US_ASCII);
    }
}
