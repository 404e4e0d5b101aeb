package id.salur.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * AES-256-GCM for one field. The stored bytes are {@code [length of key id][key id][12 bytes iv][ciphertext and tag]}, so a new
 * key can be put first in {@code salur.crypto.field-keys} ({@code k2:base64,k1:base64}) while old values stay readable.
 */
@ApplicationScoped
public class FieldCipher {
    private static final int IV = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final String current;
    private final SecureRandom random = new SecureRandom();

    FieldCipher(@ConfigProperty(name = "salur.crypto.field-keys") String configured) {
        if (!configured.equals("unset")) {
            for (String entry : configured.split(",", -1)) {
                int colon = entry.indexOf(':');
                byte[] key = colon < 1
                        ? new byte[0]
                        : Base64.getDecoder().decode(entry.substring(colon + 1).strip());
                if (key.length != 32) {
                    throw new IllegalArgumentException("SALUR_FIELD_KEYS must be id:base64-of-32-bytes[,id:...]");
                }
                keys.put(entry.substring(0, colon).strip(), new SecretKeySpec(key, "AES"));
            }
        }
        current = keys.keySet().stream().findFirst().orElse("");
    }

    public byte[] encrypt(String clear) {
        try {
            byte[] iv = new byte[IV];
            random.nextBytes(iv);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key(current), new GCMParameterSpec(TAG_BITS, iv));
            byte[] sealed = cipher.doFinal(clear.getBytes(StandardCharsets.UTF_8));
            byte[] id = current.getBytes(StandardCharsets.US_ASCII);
            return ByteBuffer.allocate(1 + id.length + IV + sealed.length)
                    .put((byte) id.length)
                    .put(id)
                    .put(iv)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String decrypt(byte[] stored) {
        try {
            ByteBuffer in = ByteBuffer.wrap(stored);
            byte[] id = new byte[in.get()];
            in.get(id);
            byte[] iv = new byte[IV];
            in.get(iv);
            byte[] sealed = new byte[in.remaining()];
            in.get(sealed);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    key(new String(id, StandardCharsets.US_ASCII)),
                    new GCMParameterSpec(TAG_BITS, iv));
            return new String(cipher.doFinal(sealed), StandardCharsets.UTF_8);
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

    private SecretKeySpec key(String id) {
        SecretKeySpec key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("no field key '" + id + "': set SALUR_FIELD_KEYS");
        }
        return key;
    }
}
