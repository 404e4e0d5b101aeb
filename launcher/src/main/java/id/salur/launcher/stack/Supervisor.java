package id.salur.launcher.stack;

import id.salur.launcher.TokenIssuer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The process that owns a stack. Arguments: mode, {@code fresh} or {@code kept}. Standard output tells the one who
 * started it (see {@link Said}); when its standard input ends without the word {@code keep}, that one is gone and the
 * stack ends. It holds the lock of the run folder as long as it lives.
 */
public final class Supervisor {

    private static final String KEEP = "keep";

    private final Home home;
    private final Mode mode;
    private final boolean fresh;
    private final PrintStream out;
    private final AtomicBoolean ending = new AtomicBoolean();
    private volatile Stack stack;
    private volatile Process watchdog;

    private Supervisor(Home home, Mode mode, boolean fresh, PrintStream out) {
        this.home = home;
        this.mode = mode;
        this.fresh = fresh;
        this.out = out;
    }

    public static void main(String[] arguments) {
        Mode mode = Mode.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new Supervisor(Home.of(System.getenv()), mode, arguments[1].equals("fresh"), out).run();
    }

    private void run() {
        try (FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new StackException(2, alreadyRunning(home));
            }
            Ports ports = Ports.of(System.getenv());
            Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
            start(ports);
            new CountDownLatch(1).await(); // a signal ends it
        } catch (StackException e) {
            fail(e);
        } catch (IOException e) {
            fail(new StackException(1, "The run folder cannot be locked: " + e.getMessage(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The line for a second stack of the same checkout. */
    static String alreadyRunning(Home home) {
        return "A stack is already running (" + home.folder() + "): ./salur status shows it, ./salur down ends it.";
    }

    private Path lockFile() {
        PrivateFiles.passage(home.folder());
        return PrivateFiles.folder(home.run()).resolve("lock");
    }

    private void start(Ports ports) {
        Pids pids = new Pids(home.pids());
        int left = pids.sweep();
        if (left > 0) {
            Said.line(out, "Ended " + left + " processes that an earlier stack had left.");
        }
        pids.clear();
        Preflight.check(home, ports);
        if (fresh) {
            PrivateFiles.remove(home.data(mode));
        }
        new TokenIssuer(home.keys(), Clock.systemUTC());
        Processes processes = new Processes(home);
        watchdog = processes.watchdog(mode == Mode.DEMO ? home.data(mode) : null);
        Stack.Trust trust = new Stack.Trust(TokenIssuer.jwks(home.keys()), TokenIssuer.ISSUER);
        stack = new Stack(home, mode, ports, trust, Clock.systemUTC());
        stack.writeState();
        Thread owner = new Thread(this::waitForOwner, "owner");
        owner.setDaemon(true);
        owner.start();
        stack.start(line -> Said.line(out, line));
        stack.writeState();
        Said.ready(out);
    }

    /** Until told to keep the stack, it lives no longer than the one who started it. */
    private void waitForOwner() {
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            if (!KEEP.equals(in.readLine())) {
                System.exit(0);
            }
        } catch (IOException e) {
            System.exit(1);
        }
    }

    private void fail(StackException e) {
        Said.failed(out, e);
        System.exit(e.exitCode());
    }

    private void end() {
        if (!ending.compareAndSet(false, true)) {
            return;
        }
        if (stack != null) {
            stack.stop();
            State.remove(home);
        }
        if (watchdog != null) {
            new Pids(home.pids()).sweep();
            if (mode == Mode.DEMO) {
                PrivateFiles.remove(home.data(mode));
            }
            Said.dismiss(watchdog);
        }
    }
}
