package id.salur.registry.person;

import id.salur.platform.page.Cursor;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.util.UUID;

/** The sort key of persons by place and name. */
record NameKey(String regionCode, String name, UUID id) {
    private static final UUID FIRST = new UUID(0, 0);

    /** 400 {@code invalid-cursor}. */
    static NameKey after(String cursor, String from) {
        String text = Cursor.text(cursor);
        if (text == null) {
            return new NameKey(from, "", FIRST);
        }
        int first = text.indexOf('/');
        int last = text.lastIndexOf('/');
        if (first < 0 || last == first) {
            throw Problem.of(ProblemType.INVALID_CURSOR);
        }
        try {
            NameKey after = new NameKey(
                    text.substring(0, first),
                    text.substring(first + 1, last),
                    UUID.fromString(text.substring(last + 1)));
            return after.regionCode().compareTo(from) < 0 ? new NameKey(from, "", FIRST) : after;
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemType.INVALID_CURSOR);
        }
    }

    @Override
    public String toString() {
        return regionCode + "/" + name + "/" + id;
    }
}
