package id.salur.launcher.stack;

/** Something the person at the terminal has to know: its message is one or a few clear lines, no stack trace is shown. */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** @param exitCode what the command ends with: 2 for wrong use or surroundings, 1 for what failed on the way */
    public StackException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public StackException(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
