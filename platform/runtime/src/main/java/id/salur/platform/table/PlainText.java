package id.salur.platform.table;

/** Text that a spreadsheet takes for what it says. */
public final class PlainText {
    private static final String FORMULA = "=+-@\t\r";

    private PlainText() {}

    /** The text; one that a spreadsheet would compute has an apostrophe before it. */
    public static String inert(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
