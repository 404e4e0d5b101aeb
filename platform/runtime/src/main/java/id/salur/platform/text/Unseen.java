package id.salur.platform.text;

/**
 * What a text holds and nobody sees: control characters but for line breaks and tabs, zero-width characters, marks that turn the direction of
 * what follows, soft hyphens. They come with what is copied, and hide what stands there from whoever approves it. Every text that comes in is
 * without them: of a request as it is read, of a file cell by cell. NUL stays, to be refused by whoever stores it.
 */
public final class Unseen {
    private Unseen() {}

    /** The text without them; null stays null. */
    public static String removed(String text) {
        return text == null || text.codePoints().noneMatch(Unseen::is)
                ? text
                : text.codePoints()
                        .filter(c -> !is(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** Whether nobody sees this character. */
    public static boolean is(int codePoint) {
        if (codePoint >= ' ' && codePoint < 0x7f) {
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.FORMAT
                || (type == Character.CONTROL
                        && codePoint != 0
                        && codePoint != '\n'
                        && codePoint != '\r'
                        && codePoint != '\t');
    }
}
