package id.salur.launcher.stack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The table of {@code ./salur status}.
 *
 * @param exitCode 0 all works, 1 something does not, 3 nothing runs
 */
public record Status(List<String> lines, int exitCode) {

    /** Looks at the processes and asks each part. */
    public static Status of(Home home, Clock clock) {
        Optional<State> running = State.running(home);
        if (running.isEmpty()) {
            return new Status(List.of("Nothing is running. ./salur up starts the stack."), 3);
        }
        State state = running.get();
        List<String> lines = new ArrayList<>();
        String kind = state.mode() == Mode.DEMO ? "The demo's stack" : "The stack";
        lines.add(kind + " runs since " + state.since() + ", its data in " + state.data());
        lines.add(row("part", "pid", "port", "health", "up for", "restarts"));
        boolean all = true;
        for (State.PartState part : state.parts()) {
            String health = health(part);
            all &= health.equals("ready");
            boolean runs = part.pid() > 0;
            String pid = runs ? Long.toString(part.pid()) : "-";
            String up = runs ? since(part.since(), clock) : "-";
            lines.add(row(part.name(), pid, Integer.toString(part.port()), health, up, part.restarts() + ""));
        }
        lines.add(row("supervisor", state.pid() + "", "-", "running", since(state.since(), clock), "-"));
        return new Status(List.copyOf(lines), all ? 0 : 1);
    }

    private static String health(State.PartState part) {
        if (part.pid() == 0) {
            return part.since().isEmpty() ? "waiting" : "restarting";
        }
        boolean service = Service.all().stream().anyMatch(s -> s.label().equals(part.name()));
        boolean works = service ? ServiceProcess.ready(part.port()) : Loopback.accepts(part.port());
        return works ? "ready" : "not ready";
    }

    static String since(String instant, Clock clock) {
        Duration up = Duration.between(Instant.parse(instant), clock.instant());
        if (up.toHours() > 0) {
            return up.toHours() + " h " + up.toMinutesPart() + " min";
        }
        return up.toMinutes() > 0
                ? up.toMinutes() + " min " + up.toSecondsPart() + " s"
                : Math.max(0, up.toSeconds()) + " s";
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, "%-14s %8s %6s  %-10s %-12s %8s", (Object[]) cells);
    }
}
