package id.salur.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the launcher says. On a terminal a running step is a bar that moves in place; elsewhere it is a plain line every
 * few seconds and one at its end. Safe to use from several threads.
 */
public final class Console {

    private static final int BAR = 24;
    private static final int NAME = 34;
    private static final Duration REDRAW = Duration.ofMillis(100);
    private static final Duration PLAIN_LINE = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean terminal;
    private final Clock clock;
    private final List<Progress> running = new ArrayList<>();

    /** @param terminal whether lines may be redrawn */
    public Console(PrintStream out, boolean terminal, Clock clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Standard output; {@code ./salur} says by {@code salur.terminal} whether it is a terminal. */
    public static Console standard() {
        return new Console(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("salur.terminal"),
                Clock.systemUTC());
    }

    /** A part begins. */
    public synchronized void heading(String text) {
        line("");
        line(terminal ? "\u001b[1m" + text + "\u001b[0m" : text);
    }

    /** One line (or several) of text. */
    public synchronized void line(String text) {
        clearBar();
        out.println(text);
        drawBar();
    }

    /**
     * A step begins.
     *
     * @param total how much there is to do, in whatever {@link Progress#add} counts; 0 when unknown
     */
    public synchronized Progress step(String name, long total) {
        Progress progress = new Progress(name, total, clock.instant());
        running.add(progress);
        drawBar();
        return progress;
    }

    private void clearBar() {
        if (terminal && !running.isEmpty()) {
            out.print("\r\u001b[K");
        }
    }

    private void drawBar() {
        if (terminal && !running.isEmpty()) {
            out.print("\r\u001b[K" + running.get(running.size() - 1).text());
            out.flush();
        }
    }

    /** One running step. End it with {@link #done}; a step that is closed before that leaves no line. */
    public final class Progress implements AutoCloseable {

        private final String name;
        private final long total;
        private final Instant began;
        private Instant shown;
        private long count;

        private Progress(String name, long total, Instant began) {
            this.name = name;
            this.total = total;
            this.began = began;
            this.shown = began;
        }

        /** So much more is done. */
        public void add(long more) {
            synchronized (Console.this) {
                count += more;
                Instant now = clock.instant();
                if (now.isBefore(shown.plus(terminal ? REDRAW : PLAIN_LINE))) {
                    return;
                }
                shown = now;
                if (terminal) {
                    drawBar();
                } else {
                    out.println(text());
                }
            }
        }

        /** The step is over; one line stays, with the seconds it took and this result (may be empty). */
        public void done(String result) {
            synchronized (Console.this) {
                clearBar();
                running.remove(this);
                String line = String.format(Locale.ROOT, "  %-" + NAME + "s %7.1f s  %s", name, seconds(), result);
                out.println(line.stripTrailing());
                drawBar();
            }
        }

        @Override
        public void close() {
            synchronized (Console.this) {
                if (running.contains(this)) {
                    clearBar();
                    running.remove(this);
                    drawBar();
                }
            }
        }

        private String text() {
            if (total <= 0) {
                String counted = count == 0 ? "" : String.format(Locale.ROOT, "%,d", count);
                return String.format(Locale.ROOT, "  %-" + NAME + "s %7.1f s  %s", name, seconds(), counted)
                        .stripTrailing();
            }
            long part = Math.min(count, total);
            int full = (int) (BAR * part / total);
            String bar = "#".repeat(full) + "-".repeat(BAR - full);
            return String.format(
                    Locale.ROOT, "  %-" + NAME + "s [%s] %3d%% %,d/%,d", name, bar, 100 * part / total, count, total);
        }

        private double seconds() {
            return Duration.between(began, clock.instant()).toMillis() / 1000.0;
        }
    }
}
