package id.salur.verifier;

/**
 * A place in the chain of a book that somebody kept: whatever is sealed up to there cannot change unseen.
 *
 * @param book programme and fiscal year, such as {@code PKH/2019}
 */
public record Head(String book, long seq, String hash) {
    private static final String FORM = "[^/=\\s]+/[0-9]{4}=[0-9]{1,18}:[0-9a-f]{64}";

    /** Reads {@code PKH/2019=<seq>:<hash>}. */
    public static Head parse(String text) {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException("A head is written as PKH/2019=<seq>:<64 hex digits>, not " + text);
        }
        int is = text.indexOf('=');
        int colon = text.indexOf(':');
        return new Head(
                text.substring(0, is), Long.parseLong(text.substring(is + 1, colon)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return book + "=" + seq + ":" + hash;
    }
}
