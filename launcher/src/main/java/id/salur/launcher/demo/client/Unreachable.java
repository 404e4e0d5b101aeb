package id.salur.launcher.demo.client;

/** A service did not answer at all. */
public final class Unreachable extends RuntimeException {
    Unreachable(String request, Throwable cause) {
        super(
                request + " got no answer (" + cause
                        + "). Is the stack up? ./salur status shows it, and the service's log" + " says why.",
                cause);
    }
}
