package id.salur.launcher;

import id.salur.launcher.bench.everyday.Everyday;
import id.salur.launcher.stack.Home;
import id.salur.launcher.stack.Mode;
import id.salur.launcher.stack.StackClient;
import id.salur.launcher.stack.StackException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Single calls on a stack of its own. */
@Command(
        name = "everyday",
        description = "Measure single calls of the services, and compare with bare SQL and with calls that do nothing.",
        mixinStandardHelpOptions = true)
final class EverydayCommand implements Callable<Integer> {

    @Option(names = "--only", split = ",", description = "Only these: ${COMPLETION-CANDIDATES} (default: all).")
    private EnumSet<Everyday.Part> only = EnumSet.allOf(Everyday.Part.class);

    @Option(
            names = "--seconds",
            description = "How long each measurement takes, after its warm-up (default: ${DEFAULT-VALUE}).",
            defaultValue = "5")
    private double seconds;

    @Option(names = "--keep", description = "Leave the stack up, to look into.")
    private boolean keep;

    @Override
    public Integer call() throws Exception {
        if (seconds <= 0) {
            throw new StackException(2, "--seconds is " + seconds + ": give more than 0.");
        }
        Home home = Home.of(System.getenv());
        Console console = Console.standard();
        Instant started = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        try (StackClient stack = StackClient.start(home, Mode.DEMO, true)) {
            Hooks.onInterrupt(stack, console);
            stack.awaitReady(console);
            TokenIssuer tokens = new TokenIssuer(home.keys(), Clock.systemUTC());
            int code = Everyday.run(stack.urls(), tokens, console, new Everyday.Options(only, seconds), started);
            if (keep) {
                stack.keep();
                Hints.show(console, stack.urls(), Mode.DEMO);
            }
            return code;
        }
    }
}
