package id.salur.registry.feed;

import id.salur.platform.crypto.Sha256;
import id.salur.platform.page.Cursor;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a reader stands in the changes.
 *
 * @param after the last that he has seen; 0 at the beginning
 */
record Place(long after) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})@(\\d{4}-\\d\\d-\\d\\d)/([0-9a-f]{16})");
    static final Place BEGINNING = new Place(0);

    /**
     * Of a cursor that {@link #cursor} made for the same reader.
     *
     * @param kept for how long changes are kept
     */
    static Place of(String cursor, String reader, List<String> areas, LocalDate today, Period kept) {
        String text = Cursor.text(cursor);
        if (text == null) {
            return BEGINNING;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw Problem.of(ProblemType.INVALID_CURSOR);
        }
        if (!form.group(3).equals(mark(reader, areas))) {
            throw Problem.of(ProblemType.CURSOR_OF_ANOTHER);
        }
        if (LocalDate.parse(form.group(2)).isBefore(today.minus(kept))) {
            throw Problem.of(ProblemType.CURSOR_TOO_OLD);
        }
        return new Place(Long.parseLong(form.group(1)));
    }

    /** With other areas other changes would have been seen before this place, so it is of the reader and his areas. */
    String cursor(String reader, List<String> areas, LocalDate today) {
        return Cursor.encode(after + "@" + today + "/" + mark(reader, areas));
    }

    private static String mark(String reader, List<String> areas) {
        String whose = String.join(
                "\n", reader, String.join(",", areas.stream().sorted().toList()));
        return HexFormat.of().formatHex(Sha256.of(whose.getBytes(StandardCharsets.UTF_8)), 0, 8);
    }
}
