package id.salur.launcher.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Starts the processes of the stack, each in a session of its own, in the file of ids and with a log. */
final class Processes {

    /** Ctrl-C on the terminal must reach the launcher only, which then ends the others in order. */
    private static final boolean SETSID = Signals.run(List.of("setsid", "true"));

    private final Home home;

    Processes(Home home) {
        this.home = home;
    }

    Process start(Part part) {
        List<String> command = new ArrayList<>(List.of(
                "bash", "-c", script("register.sh"), "salur", home.pids().toString(), part.name()));
        if (SETSID) {
            command.add("setsid");
        }
        command.addAll(part.command());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(part.directory().toFile());
        builder.environment().putAll(part.environment());
        builder.redirectErrorStream(true);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(home.log(part.name()).toFile()));
        return started(builder);
    }

    /**
     * Starts what ends the others when this process vanishes without doing so itself.
     *
     * @param remove a folder that goes with them, or null
     */
    Process watchdog(Path remove) {
        List<String> command = new ArrayList<>();
        if (SETSID) {
            command.add("setsid");
        }
        command.addAll(List.of(
                "bash",
                "-c",
                script("watchdog.sh"),
                "salur-watchdog",
                home.pids().toString()));
        command.add(remove == null ? "" : remove.toString());
        return started(new ProcessBuilder(command)
                .directory(home.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.log("watchdog").toFile())));
    }

    /** A process outside the stack's own care, such as the supervisor: its session is its own too. */
    static List<String> detached(List<String> command) {
        List<String> all = new ArrayList<>();
        if (SETSID) {
            all.add("setsid");
        }
        all.addAll(command);
        return all;
    }

    /** The log of the stack before stays as {@code .log.1}. */
    void freshLog(String name) {
        Path log = home.log(name);
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new StackException(2, log + " cannot be moved away: " + e.getMessage(), e);
        }
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new StackException(1, builder.command().get(0) + " does not start: " + e.getMessage(), e);
        }
    }

    private static String script(String name) {
        try (InputStream in = Processes.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No " + name + " in the launcher");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
