package id.salur.launcher.bench;

import id.salur.launcher.Console;
import id.salur.launcher.stack.Home;
import id.salur.launcher.stack.State;
import id.salur.launcher.stack.State.PartState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Kills parts of the stack while it works, as a power cut would: nothing may be lost or doubled by it. */
final class Killer {
    private final Home home;
    private final Console console;
    private final int parts;
    private final Deque<String> next;
    private final List<String> killed = new ArrayList<>();
    private long paid;

    Killer(Home home, Console console, List<String> parts) {
        this.home = home;
        this.console = console;
        this.parts = parts.size();
        this.next = new ArrayDeque<>(parts);
    }

    /** So many families more are paid, of all. The k-th of n parts dies when k of n + 1 shares are. */
    void passed(long families, long all) {
        paid += families;
        while (!next.isEmpty() && paid * (parts + 1) >= all * (killed.size() + 1)) {
            kill(next.remove());
        }
    }

    String killed() {
        return killed.isEmpty() ? "none" : String.join(", ", killed);
    }

    private void kill(String name) {
        PartState part = State.running(home).stream()
                .flatMap(state -> state.parts().stream())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the stack has no part " + name));
        ProcessHandle.of(part.pid()).ifPresent(ProcessHandle::destroyForcibly);
        killed.add(name);
        console.line("  killed " + name + " (process " + part.pid() + ")");
    }
}
