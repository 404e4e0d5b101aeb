package id.salur.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM under keys with ids: {@code k2:base64,k1:base64}, the first encrypts, all decrypt. The bytes are {@code [length of key
 * id][key id][12 bytes iv][ciphertext and tag]}.
 */
final class KeyRing {
    private static final int IV = 12;
    private static final int TAG_BITS = 128;

    /** One a thread: looking it up took three times as long as encrypting a field. Each use begins it anew, with its own iv. */
    private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(KeyRing::cipher);

    private final String variable;
    private final byte[] purpose;
    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final String current;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param variable environment variable that the keys came from
     * @param configured the keys, or {@code unset}
     * @param purpose what is encrypted for one purpose does not decrypt for another
     */
    KeyRing(String variable, String configured, String purpose) {
        this.variable = variable;
        this.purpose = purpose.getBytes(StandardCharsets.US_ASCII);
        if (!configured.equals("unset")) {
            for (String entry : configured.split(",", -1)) {
                add(entry);
            }
        }
        current = keys.keySet().stream().findFirst().orElse("");
    }

    private void add(String entry) {
        int colon = entry.indexOf(':');
        byte[] key = colon < 1
                ? new byte[0]
                : Base64.getDecoder().decode(entry.substring(colon + 1).strip());
        if (key.length != 32) {
            throw new IllegalArgumentException(variable + " must be id:base64-of-32-bytes[,id:...]");
        }
        keys.put(entry.substring(0, colon).strip(), new SecretKeySpec(key, "AES"));
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Ids of the keys, the one that encrypts first. */
    List<String> ids() {
        return List.copyOf(keys.keySet());
    }

    /** Id of the key that encrypts. */
    String current() {
        return current;
    }

    /** 32 bytes. */
    byte[] key(String id) {
        return known(id).getEncoded();
    }

    byte[] encrypt(String clear) {
        try {
            byte[] iv = new byte[IV];
            random.nextBytes(iv);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, current, iv).doFinal(clear.getBytes(StandardCharsets.UTF_8));
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

    String decrypt(byte[] stored) throws GeneralSecurityException {
        ByteBuffer in = ByteBuffer.wrap(stored);
        byte[] id = new byte[in.get()];
        in.get(id);
        byte[] iv = new byte[IV];
        in.get(iv);
        byte[] sealed = new byte[in.remaining()];
        in.get(sealed);
        Cipher cipher = cipher(Cipher.DECRYPT_MODE, new String(id, StandardCharsets.US_ASCII), iv);
        return new String(cipher.doFinal(sealed), StandardCharsets.UTF_8);
    }

    private Cipher cipher(int mode, String id, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = CIPHERS.get();
        cipher.init(mode, known(id), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(purpose);
        return cipher;
    }

    private SecretKeySpec known(String id) {
        SecretKeySpec key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("no key '" + id + "': set " + variable);
        }
        return key;
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
