package id.salur.launcher.stack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps one process: starts it, waits until it works, starts it again when it dies, ends it. */
final class Keeper {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration END_WITHIN = Duration.ofSeconds(20);
    private static final Duration STEADY = Duration.ofSeconds(10);
    private static final long LONGEST_PAUSE = 30;
    private static final long POLL = 150;

    private final Part part;
    private final Processes processes;
    private final Home home;
    private final ScheduledExecutorService timer;
    private final Runnable changed;
    private final Clock clock;
    private Process process;
    private Instant startedAt;
    private int restarts;
    private long pause = 1;
    private boolean stopping;

    Keeper(Part part, Processes processes, Home home, ScheduledExecutorService timer, Runnable changed, Clock clock) {
        this.part = part;
        this.processes = processes;
        this.home = home;
        this.timer = timer;
        this.changed = changed;
        this.clock = clock;
    }

    /** What {@code ./salur status} shows of it; pid 0 while there is no process. */
    synchronized State.PartState state() {
        long pid = process != null && process.isAlive() ? process.pid() : 0;
        return new State.PartState(
                part.name(), pid, part.port(), startedAt == null ? "" : startedAt.toString(), restarts);
    }

    /** Starts it and waits until it works; a {@link StackException} says why it does not. */
    void start() {
        processes.freshLog(part.name());
        part.before().run();
        Process first = launch();
        if (first == null) {
            return;
        }
        awaitReady(first);
        synchronized (this) {
            watch(first);
        }
        changed.run();
    }

    /** Asks it to end, then insists. It is not started again. */
    void stop() {
        Process last;
        synchronized (this) {
            stopping = true;
            last = process;
        }
        if (last == null || !last.isAlive()) {
            return;
        }
        Signals.send(last.pid(), part.stopSignal());
        try {
            if (!last.waitFor(END_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                last.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            last.destroyForcibly();
        }
    }

    private synchronized Process launch() {
        if (stopping) {
            return null;
        }
        process = processes.start(part);
        startedAt = clock.instant();
        return process;
    }

    private void awaitReady(Process first) {
        Instant end = clock.instant().plus(READY_WITHIN);
        try {
            while (!first.waitFor(POLL, TimeUnit.MILLISECONDS)) {
                if (part.ready().getAsBoolean()) {
                    return;
                }
                if (clock.instant().isAfter(end)) {
                    throw new StackException(
                            1, part.name() + " was not ready in time.\n" + LogTail.of(home.log(part.name())));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(1, "Interrupted while " + part.name() + " started.", e);
        }
        throw new StackException(
                1,
                part.name() + " ended while it started (exit code " + first.exitValue() + ").\n"
                        + LogTail.of(home.log(part.name())));
    }

    private void watch(Process watched) {
        var unused = watched.onExit().thenRun(this::ended);
    }

    private synchronized void ended() {
        if (stopping) {
            return;
        }
        if (clock.instant().isAfter(startedAt.plus(STEADY))) {
            pause = 1;
        }
        var unused = timer.schedule(this::restart, pause, TimeUnit.SECONDS);
        pause = Math.min(LONGEST_PAUSE, pause * 2);
        changed.run();
    }

    private void restart() {
        try {
            part.before().run();
            synchronized (this) {
                Process next = launch();
                if (next == null) {
                    return;
                }
                restarts++;
                watch(next);
            }
        } catch (StackException e) {
            System.getLogger("salur").log(System.Logger.Level.WARNING, "{0} does not restart: {1}", part.name(), e);
            ended();
        }
        changed.run();
    }
}
