package id.salur.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The file of process ids: a line each, {@code name pid start}. A process writes its own line before it becomes what it
 * is, so that none exists without one; its start time (field 22 of /proc/pid/stat) keeps a reused id from being hit.
 */
final class Pids {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path file;

    Pids(Path file) {
        this.file = file;
    }

    /** One line of the file, of a process that still runs. */
    record Entry(String name, long pid, String stopSignal) {}

    void clear() {
        PrivateFiles.write(file, "");
    }

    /** Ends what an earlier stack left behind: asks first, then insists. Answers how many there were. */
    int sweep() {
        List<Entry> left = alive();
        left.forEach(entry -> Signals.send(entry.pid(), entry.stopSignal()));
        if (!ended(left, PATIENCE)) {
            alive().forEach(entry -> Signals.send(entry.pid(), "KILL"));
            ended(left, PATIENCE);
        }
        return left.size();
    }

    List<Entry> alive() {
        List<Entry> found = new ArrayList<>();
        for (String line : lines()) {
            String[] words = line.split(" ", -1);
            if (words.length == 3 && words[2].equals(start(words[1]).orElse(""))) {
                String signal = words[0].equals("postgres") ? "INT" : "TERM";
                found.add(new Entry(words[0], Long.parseLong(words[1]), signal));
            }
        }
        return found;
    }

    private static boolean ended(List<Entry> entries, Duration patience) {
        CompletableFuture<?>[] exits = entries.stream()
                .flatMap(entry -> ProcessHandle.of(entry.pid()).stream())
                .map(ProcessHandle::onExit)
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(exits).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new StackException(1, file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** When a process started, in the kernel's ticks; empty when there is none (any more). */
    static Optional<String> start(String pid) {
        try {
            String stat = Files.readString(Path.of("/proc", pid, "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return fields[0].equals("Z") ? Optional.empty() : Optional.of(fields[19]);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
