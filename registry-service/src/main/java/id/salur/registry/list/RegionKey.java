package id.salur.registry.list;

import id.salur.platform.page.Cursor;
import id.salur.platform.problem.Problem;
import java.util.UUID;

/** The sort key of lists of families and what belongs to them: village, then id. So one index serves a region and its pages. */
public record RegionKey(String regionCode, UUID id) {
    private static final RegionKey START = new RegionKey("", new UUID(0, 0));

    /** The place a cursor stands for; before everything when there is none. 400 {@code invalid-cursor}. */
    public static RegionKey after(String cursor) {
        String text = Cursor.text(cursor);
        if (text == null) {
            return START;
        }
        int slash = text.indexOf('/');
        try {
            return new RegionKey(text.substring(0, Math.max(slash, 0)), UUID.fromString(text.substring(slash + 1)));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("invalid-cursor");
        }
    }

    @Override
    public String toString() {
        return regionCode + "/" + id;
    }
}
