package id.salur.verifier;

/** A line that is not one of an export, or one that stands where it cannot. The message names the line. */
public final class UnreadableExport extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableExport(long line, String why) {
        super("line " + line + ": " + why);
    }
}
