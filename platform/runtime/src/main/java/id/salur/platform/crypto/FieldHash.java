package id.salur.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** HMAC-SHA-256 of a field, to find and to keep unique what is stored encrypted. */
@ApplicationScoped
public class FieldHash {
    private final SecretKeySpec key;
    /** One a thread: it is as new after each use. */
    private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::mac);

    FieldHash(@ConfigProperty(name = "salur.crypto.hash-key") String configured) {
        key = configured.equals("unset")
                ? null
                : new SecretKeySpec(Base64.getDecoder().decode(configured), "HmacSHA256");
    }

    public byte[] of(String clear) {
        if (key == null) {
            throw new IllegalStateException("no hash key: set SALUR_HASH_KEY");
        }
        return keyed(clear.getBytes(StandardCharsets.UTF_8));
    }

    /** A hash of a whole request: keyed where the service holds personal data, since a NIK can be guessed. */
    public byte[] ofRequest(byte[] request) {
        return key == null ? Sha256.of(request) : keyed(request);
    }

    private byte[] keyed(byte[] clear) {
        return macs.get().doFinal(clear);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
