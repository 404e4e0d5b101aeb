package id.salur.platform.page;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.util.UUID;

/** The sort key of lists by place: village, then id. So one index serves a region and its pages. */
public record RegionKey(String regionCode, UUID id) {
    private static final UUID FIRST = new UUID(0, 0);

    /** The place a cursor stands for, but not before {@code from}, where the list begins. 400 {@code invalid-cursor}. */
    public static RegionKey after(String cursor, String from) {
        RegionKey begin = new RegionKey(from, FIRST);
        String text = Cursor.text(cursor);
        if (text == null) {
            return begin;
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw Problem.of(ProblemType.INVALID_CURSOR);
        }
        try {
            RegionKey after = new RegionKey(text.substring(0, slash), UUID.fromString(text.substring(slash + 1)));
            return after.regionCode().compareTo(from) < 0 ? begin : after;
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemType.INVALID_CURSOR);
        }
    }

    @Override
    public String toString() {
        return regionCode + "/" + id;
    }
}
