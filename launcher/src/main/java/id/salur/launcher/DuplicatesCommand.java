package id.salur.launcher;

import id.salur.launcher.bench.everyday.Duplicates;
import id.salur.launcher.stack.Home;
import id.salur.launcher.stack.Mode;
import id.salur.launcher.stack.StackClient;
import id.salur.launcher.stack.StackException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Likely duplicates and the search by name, on a stack of its own. */
@Command(
        name = "duplicates",
        description = "Look for likely duplicates and for names among many invented persons.",
        mixinStandardHelpOptions = true)
final class DuplicatesCommand implements Callable<Integer> {

    @Option(
            names = "--persons",
            description = "How many there are (default: ${DEFAULT-VALUE}).",
            defaultValue = "1200000")
    private long persons;

    @Option(
            names = "--asked",
            description = "How many come after them, half of them once more (default: ${DEFAULT-VALUE}).",
            defaultValue = "20000")
    private long asked;

    @Option(
            names = "--seconds",
            description = "How long is searched, after the warm-up (default: ${DEFAULT-VALUE}).",
            defaultValue = "10")
    private double seconds;

    @Option(names = "--keep", description = "Leave the stack up, to look into.")
    private boolean keep;

    @Override
    public Integer call() throws Exception {
        if (persons < 1000 || asked < 100 || seconds <= 0) {
            throw new StackException(2, "Give at least 1000 persons, 100 asked and more than 0 seconds.");
        }
        Home home = Home.of(System.getenv());
        Console console = Console.standard();
        try (StackClient stack = StackClient.start(home, Mode.DEMO, true)) {
            Hooks.onInterrupt(stack, console);
            stack.awaitReady(console);
            TokenIssuer tokens = new TokenIssuer(home.keys(), Clock.systemUTC());
            int code = Duplicates.run(stack.urls(), tokens, console, new Duplicates.Options(persons, asked, seconds));
            if (keep) {
                stack.keep();
                Hints.show(console, stack.urls(), Mode.DEMO);
            }
            return code;
        }
    }
}
