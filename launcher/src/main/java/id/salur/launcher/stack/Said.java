package id.salur.launcher.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What the supervisor says to the one who started it, a line each: {@code +} one part is up (and its text), {@code !} a
 * line of why it failed, {@code failed CODE}, {@code ready}.
 */
final class Said {

    static final String READY = "ready";
    static final String FAILED = "failed ";

    private Said() {}

    static void line(PrintStream out, String text) {
        out.println("+" + text);
    }

    static void ready(PrintStream out) {
        out.println(READY);
    }

    static void failed(PrintStream out, StackException e) {
        e.getMessage().lines().forEach(line -> out.println("!" + line));
        out.println(FAILED + e.exitCode());
    }

    /** Tells the watchdog that there is nothing left to do. */
    static void dismiss(Process watchdog) {
        tell(watchdog, "done");
    }

    /** A word into a process's standard input, which is then closed. One that is gone does not mind. */
    static void tell(Process process, String word) {
        try (OutputStream in = process.getOutputStream()) {
            in.write((word + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
