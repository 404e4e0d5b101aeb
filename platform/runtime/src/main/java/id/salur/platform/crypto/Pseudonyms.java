package id.salur.platform.crypto;

import com.google.crypto.tink.subtle.Hkdf;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What an outside system calls somebody by: the same for one holder as often as it is made, another for another holder, and nothing that
 * leads from one to the other without {@code salur.crypto.join-keys}. A pseudonym is {@code <key id>.<22 signs>}: 128 bits of an HMAC-SHA-256
 * of an id, under a key that HKDF-SHA-256 derives from the first key and the holder's name. A new key put first changes all of them, and their
 * beginning says so; the one before it still makes {@link Holder#former}.
 */
@ApplicationScoped
public class Pseudonyms {
    private static final String PURPOSE = "salur-join";
    private static final String MAC = "HmacSHA256";
    private static final int KEY = 32;
    private static final int LENGTH = 16;

    private final KeyRing keys;

    Pseudonyms(@ConfigProperty(name = "salur.crypto.join-keys") String configured) {
        keys = new KeyRing("SALUR_JOIN_KEYS", configured, PURPOSE);
    }

    /** For one holder, one thread at a time. Without a key there are no pseudonyms. */
    public Holder of(String holder) {
        List<String> ids = keys.ids();
        return new Holder(key(ids, 0, holder), key(ids, 1, holder));
    }

    private Key key(List<String> ids, int place, String holder) {
        if (place >= ids.size()) {
            return null;
        }
        try {
            byte[] derived = Hkdf.computeHkdf(
                    MAC,
                    keys.key(ids.get(place)),
                    PURPOSE.getBytes(StandardCharsets.US_ASCII),
                    holder.getBytes(StandardCharsets.UTF_8),
                    KEY);
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(derived, MAC));
            return new Key(ids.get(place), mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Key(String id, Mac mac) {
        String of(UUID subject) {
            byte[] all = mac.doFinal(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(subject.getMostSignificantBits())
                    .putLong(subject.getLeastSignificantBits())
                    .array());
            return id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, LENGTH));
        }
    }

    /** What one holder calls people by. */
    public static final class Holder {
        private final Key now;
        private final Key before;

        private Holder(Key now, Key before) {
            this.now = now;
            this.before = before;
        }

        /** Null without a key. */
        public String now(UUID subject) {
            return now == null ? null : now.of(subject);
        }

        /** As it was under the key before; null where there is none any more. */
        public String former(UUID subject) {
            return before == null ? null : before.of(subject);
        }
    }
}
