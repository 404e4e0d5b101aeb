package id.salur.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, and hashes as 64 hex digits. */
final class Hashes {
    static final String ZERO = "0".repeat(64);

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Hashes() {}

    /** What seals a text: the hash over the hash before it and the text. */
    static String seal(String previous, String text) {
        return hex(sha256(bytes(previous), text.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] leaf(String text) {
        return sha256(LEAF, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(NODE, left, right);
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    static boolean isHash(String text) {
        return text != null && text.matches("[0-9a-f]{64}");
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
