package id.salur.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Encrypts one field: a new key can be put first in {@code salur.crypto.field-keys} while old values stay readable. */
@ApplicationScoped
public class FieldCipher {
    private final KeyRing keys;

    FieldCipher(@ConfigProperty(name = "salur.crypto.field-keys") String configured) {
        keys = new KeyRing("SALUR_FIELD_KEYS", configured, "");
    }

    public byte[] encrypt(String clear) {
        return keys.encrypt(clear);
    }

    public String decrypt(byte[] stored) {
        try {
            return keys.decrypt(stored);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a field could not be decrypted: was a key removed from SALUR_FIELD_KEYS?", e);
        }
    }

    /** As {@link #encrypt}, but only encoded in a service that has no keys because it holds nothing personal. */
    public byte[] seal(String clear) {
        return keys.isEmpty() ? clear.getBytes(StandardCharsets.UTF_8) : encrypt(clear);
    }

    /** The text behind {@link #seal}. */
    public String open(byte[] sealed) {
        return keys.isEmpty() ? new String(sealed, StandardCharsets.UTF_8) : decrypt(sealed);
    }
}
