package id.salur.platform.page;

import id.salur.platform.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** An opaque place in a list. Anything that was not handed out is {@code invalid-cursor} (400). */
public final class Cursor {
    private Cursor() {}

    static String encode(String sortKey) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sortKey.getBytes(StandardCharsets.UTF_8));
    }

    /** The sort key after which to go on; null for the first page. */
    public static String text(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("invalid-cursor");
        }
    }

    /** The id after which to go on; null for the first page. */
    public static UUID uuid(String cursor) {
        String text = text(cursor);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("invalid-cursor");
        }
    }

    /** The limit asked for, 50 when none; outside 1..500 is {@code invalid-limit} (400). */
    public static int limit(Integer asked) {
        int limit = asked == null ? Page.LIMIT : asked;
        if (limit < 1 || limit > Page.MAXIMUM) {
            throw Problem.badRequest("invalid-limit").with("maximum", Page.MAXIMUM);
        }
        return limit;
    }
}
