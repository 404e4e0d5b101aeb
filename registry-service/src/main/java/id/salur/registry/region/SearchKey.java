package id.salur.registry.region;

import id.salur.platform.page.Cursor;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;

/** The sort key of what is found by name: the most similar first, then by code. */
record SearchKey(float similarity, String code) {
    private static final SearchKey FIRST = new SearchKey(2, "");

    /** 400 {@code invalid-cursor}. */
    static SearchKey after(String cursor) {
        String text = Cursor.text(cursor);
        if (text == null) {
            return FIRST;
        }
        String[] parts = text.split("/", 2);
        try {
            return new SearchKey(Float.parseFloat(parts[0]), parts[1]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw Problem.of(ProblemType.INVALID_CURSOR);
        }
    }

    @Override
    public String toString() {
        return similarity + "/" + code;
    }
}
