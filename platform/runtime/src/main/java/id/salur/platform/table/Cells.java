package id.salur.platform.table;

import id.salur.platform.text.Unseen;

/** What a cell says: no blanks around it, one blank for any run of blanks, line breaks and no-break spaces, nothing invisible. */
final class Cells {
    private Cells() {}

    static String clean(String cell) {
        int length = cell.length();
        boolean blank = true;
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            if (c == ' ' ? blank : isBlank(c) || isInvisible(c)) {
                return rewritten(cell);
            }
            blank = c == ' ';
        }
        return length > 0 && blank ? rewritten(cell) : cell;
    }

    static boolean isEmpty(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c != ' ' && !isBlank(c) && !isInvisible(c)) {
                return false;
            }
        }
        return true;
    }

    private static String rewritten(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        boolean blank = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ' ' || isBlank(c)) {
                blank = !text.isEmpty();
            } else if (!isInvisible(c)) {
                if (blank) {
                    text.append(' ');
                    blank = false;
                }
                text.append(c);
            }
        }
        return text.toString();
    }

    private static boolean isBlank(char c) {
        return c == '\n' || c == '\r' || c == '\t' || (c > 0x7f && Character.isSpaceChar(c));
    }

    private static boolean isInvisible(char c) {
        return Unseen.is(c);
    }
}
