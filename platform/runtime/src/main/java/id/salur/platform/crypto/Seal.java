package id.salur.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.BufferUnderflowException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Closes what a person's name is in an event under a key that sender and receivers share, {@code salur.crypto.seal-keys}: base64url
 * without padding, key id inside. A new key is given to all of them as the second, then put first everywhere.
 */
@ApplicationScoped
public class Seal {
    private final KeyRing keys;

    Seal(@ConfigProperty(name = "salur.crypto.seal-keys") String configured) {
        keys = new KeyRing("SALUR_SEAL_KEYS", configured, "salur-event");
    }

    /** The sealed text; never twice the same. */
    public String seal(String clear) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.encrypt(clear));
    }

    /** What was sealed; empty if it was damaged, or sealed with a key that is not known here. */
    public Optional<String> open(String sealed) {
        try {
            return Optional.of(keys.decrypt(Base64.getUrlDecoder().decode(sealed)));
        } catch (GeneralSecurityException
                | BufferUnderflowException
                | NegativeArraySizeException
                | IllegalArgumentException
                | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
