package id.salur.platform.page;

import id.salur.platform.crypto.Sha256;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** An opaque place in a list, with a checksum: a cursor cut or made up is {@code invalid-cursor} (400), not the end of the list. */
public final class Cursor {
    private static final int CHECK = 4;

    private Cursor() {}

    /** Of a place in a list, as a rule the sort key of a row; {@link #text} gives it back. */
    public static String encode(String sortKey) {
        byte[] key = sortKey.getBytes(StandardCharsets.UTF_8);
        byte[] cursor = Arrays.copyOf(key, key.length + CHECK);
        System.arraycopy(Sha256.of(key), 0, cursor, key.length, CHECK);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** The sort key after which to go on; null for the first page. */
    public static String text(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            byte[] given = Base64.getUrlDecoder().decode(cursor);
            byte[] key = Arrays.copyOf(given, Math.max(0, given.length - CHECK));
            if (given.length < CHECK || !Arrays.equals(given, key.length, given.length, Sha256.of(key), 0, CHECK)) {
                throw Problem.of(ProblemType.INVALID_CURSOR);
            }
            return new String(key, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemType.INVALID_CURSOR);
        }
    }

    /** The id after which to go on; null for the first page. */
    public static UUID uuid(String cursor) {
        String text = text(cursor);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemType.INVALID_CURSOR);
        }
    }

    /** The limit asked for, 50 when none; outside 1..500 is {@code invalid-limit} (400). */
    public static int limit(Integer asked) {
        int limit = asked == null ? Page.LIMIT : asked;
        if (limit < 1 || limit > Page.MAXIMUM) {
            throw Problem.of(ProblemType.INVALID_LIMIT).with("maximum", Page.MAXIMUM);
        }
        return limit;
    }
}
