package id.salur.launcher;

import id.salur.launcher.demo.Demo;
import id.salur.launcher.stack.Home;
import id.salur.launcher.stack.Mode;
import id.salur.launcher.stack.StackClient;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job on a stack of its own. */
@Command(
        name = "demo",
        description = "Start the stack, run the road of two regencies to its end, and print published beside computed.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--keep",
            description = "Leave the stack up afterwards, until ./salur down, which removes the demo's data.")
    private boolean keep;

    @Option(names = "--fresh", description = "On empty data: the demo always is.")
    @SuppressWarnings("UnusedVariable") // accepted so that demo and up take the same words
    private boolean fresh;

    @Override
    public Integer call() {
        Home home = Home.of(System.getenv());
        Console console = Console.standard();
        try (StackClient stack = StackClient.start(home, Mode.DEMO, true)) {
            Hooks.onInterrupt(stack, console);
            stack.awaitReady(console);
            int code = Demo.run(stack.urls(), new TokenIssuer(home.keys(), Clock.systemUTC()), console);
            if (keep) {
                stack.keep();
                Hints.show(console, stack.urls(), Mode.DEMO);
            }
            return code;
        }
    }
}
