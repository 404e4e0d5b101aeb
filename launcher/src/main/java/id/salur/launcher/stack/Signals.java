package id.salur.launcher.stack;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Signals by bash, since Java itself sends only TERM and KILL, and only to its own children. */
final class Signals {

    private Signals() {}

    /** Sends one; a process that is gone is fine. */
    static void send(long pid, String signal) {
        run(List.of("bash", "-c", "kill -" + signal + " " + pid + " 2>/dev/null"));
    }

    /** Whether the command ran and ended with 0 within seconds. */
    static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
