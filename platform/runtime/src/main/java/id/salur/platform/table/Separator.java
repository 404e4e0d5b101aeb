package id.salur.platform.table;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between the cells of a CSV file: said by a first line {@code sep=;}, which no spreadsheet counts, or seen in the
 * header.
 */
record Separator(char sign) {
    private static final String SIGNS = ",;\t";

    /** Characters of the start of a file that are looked at. */
    private static final int LOOK = 1 << 13;

    private static final Pattern SAID = Pattern.compile("\"?sep=(.)\"?\\1*(\\r\\n|\\r|\\n)", Pattern.CASE_INSENSITIVE);

    /** Leaves the text where its rows begin. 400 {@code csv-separator} where one is said that no spreadsheet writes. */
    static Separator find(Reader text) throws IOException {
        text.mark(LOOK);
        char[] buffer = new char[LOOK];
        int length = 0;
        for (int count = 0; count >= 0 && length < LOOK; ) {
            length += count;
            count = text.read(buffer, length, LOOK - length);
        }
        text.reset();
        String start = new String(buffer, 0, length);
        Matcher said = SAID.matcher(start);
        if (said.lookingAt()) {
            if (text.skip(said.end()) != said.end()) {
                throw new IOException("less text than was there");
            }
            return said(said.group(1).charAt(0));
        }
        return new Separator(mostOf(start));
    }

    private static Separator said(char sign) {
        if (SIGNS.indexOf(sign) < 0) {
            throw Problem.of(ProblemType.CSV_SEPARATOR).with("expected", ", ; TAB");
        }
        return new Separator(sign);
    }

    /** The sign that the first line with a letter has most of, outside quotes; a comma where it has none. */
    private static char mostOf(String start) {
        int[] found = new int[SIGNS.length()];
        boolean quoted = false;
        boolean letters = false;
        for (char c : start.toLowerCase(Locale.ROOT).toCharArray()) {
            letters |= Character.isLetter(c);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                if (letters) {
                    break;
                }
                found = new int[SIGNS.length()];
            } else if (!quoted && SIGNS.indexOf(c) >= 0) {
                found[SIGNS.indexOf(c)]++;
            }
        }
        int most = 0;
        for (int i = 1; i < found.length; i++) {
            most = found[i] > found[most] ? i : most;
        }
        return SIGNS.charAt(most);
    }
}
