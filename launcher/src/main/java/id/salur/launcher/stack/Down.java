package id.salur.launcher.stack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends the stack of a checkout, or what is left of one. */
public final class Down {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Down() {}

    /** Answers in one line what was ended. */
    public static String down(Home home) {
        Optional<State> running = State.running(home);
        int parts = new Pids(home.pids()).alive().size();
        running.ifPresent(state -> end(state.pid()));
        new Pids(home.pids()).sweep();
        State.remove(home);
        if (running.isEmpty() && parts == 0) {
            return "Nothing is running.";
        }
        String data = running.map(state -> "; " + state.mode().afterDown()).orElse("");
        return "Ended the stack, " + parts + " processes" + data + ".";
    }

    private static void end(long pid) {
        Signals.send(pid, "TERM");
        Optional<ProcessHandle> supervisor = ProcessHandle.of(pid);
        if (supervisor.isEmpty()) {
            return;
        }
        try {
            supervisor.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            Signals.send(pid, "KILL"); // its watchdog and the sweep end the rest
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
