package id.salur.launcher.stack;

import id.salur.launcher.Console;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The side that starts a stack: it lives as long as this, unless {@link #keep} is called. */
public final class StackClient implements AutoCloseable {

    private static final int PARTS = 6;
    private static final long END_WITHIN = 90;

    private final Process supervisor;
    private final Urls urls;
    private boolean kept;

    private StackClient(Process supervisor, Urls urls) {
        this.supervisor = supervisor;
        this.urls = urls;
    }

    /**
     * Starts the supervisor and, with it, the stack. Answers at once; {@link #awaitReady} waits.
     *
     * @param fresh on an empty data folder
     */
    public static StackClient start(Home home, Mode mode, boolean fresh) {
        return start(home, mode, fresh, Map.of());
    }

    /**
     * The same for a stack beside another one.
     *
     * @param settings variables, such as ports, that the stack gets beside this process's environment and that win over it
     */
    public static StackClient start(Home home, Mode mode, boolean fresh, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(settings);
        environment.put("SALUR_HOME", home.folder().toString());
        Ports ports = Ports.of(environment);
        PrivateFiles.passage(home.folder());
        PrivateFiles.folder(home.run());
        if (State.running(home).isPresent()) {
            throw new StackException(2, Supervisor.alreadyRunning(home));
        }
        List<String> command = Processes.detached(List.of(
                Jvm.java(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Jvm.logging(home),
                "-Dsalur.root=" + home.root(),
                Supervisor.class.getName(),
                mode.name().toLowerCase(Locale.ROOT),
                fresh ? "fresh" : "kept"));
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectError(
                            ProcessBuilder.Redirect.to(home.log("supervisor").toFile()));
            builder.environment().putAll(environment);
            return new StackClient(builder.start(), Urls.of(ports));
        } catch (IOException e) {
            throw new StackException(1, "The supervisor does not start: " + e.getMessage(), e);
        }
    }

    /** Shows how the parts come up; a {@link StackException} says why one did not. */
    public void awaitReady(Console console) {
        List<String> reasons = new ArrayList<>();
        try (Console.Progress progress = console.step("The stack", PARTS)) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(supervisor.getInputStream(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(Said.READY)) {
                    progress.done("ready");
                    return;
                }
                if (line.startsWith("+")) {
                    console.line(line.substring(1));
                    progress.add(1);
                } else if (line.startsWith("!")) {
                    reasons.add(line.substring(1));
                } else if (line.startsWith(Said.FAILED)) {
                    int code = Integer.parseInt(line.substring(Said.FAILED.length()));
                    throw new StackException(code, String.join("\n", reasons));
                }
            }
        } catch (IOException e) {
            throw new StackException(1, "The supervisor is not heard any more: " + e.getMessage(), e);
        }
        throw new StackException(1, "The supervisor ended: .salur/run/supervisor.log may say why.");
    }

    public Urls urls() {
        return urls;
    }

    /** From now on the stack runs until {@code ./salur down}. */
    public synchronized void keep() {
        kept = true;
        Said.tell(supervisor, "keep");
    }

    /** Whether there is a stack that {@link #close} would end. */
    public synchronized boolean ends() {
        return !kept && supervisor.isAlive();
    }

    /** Ends the stack, unless it is kept, and waits until nothing of it is left. */
    @Override
    public synchronized void close() {
        if (!ends()) {
            return;
        }
        Said.tell(supervisor, "end");
        try {
            if (!supervisor.waitFor(END_WITHIN, TimeUnit.SECONDS)) {
                supervisor.destroyForcibly(); // its watchdog ends the rest
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
