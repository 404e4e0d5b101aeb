package id.salur.registry.person;

import id.salur.platform.page.Cursor;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.util.UUID;

/** The sort key of persons by a word of their name as it compares, place and id. */
record NameKey(String word, String regionCode, UUID id) {
    private static final UUID FIRST = new UUID(0, 0);

    /** 400 {@code invalid-cursor}. */
    static NameKey after(String cursor, String from) {
        String text = Cursor.text(cursor);
        if (text == null) {
            return new NameKey("", from, FIRST);
        }
        String[] parts = text.split("/", -1);
        try {
            if (parts.length == 3) {
                return new NameKey(parts[0], parts[1], UUID.fromString(parts[2]));
            }
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemType.INVALID_CURSOR);
        }
        throw Problem.of(ProblemType.INVALID_CURSOR);
    }

    @Override
    public String toString() {
        return word + "/" + regionCode + "/" + id;
    }
}
