package id.salur.launcher;

import id.salur.launcher.stack.Home;
import id.salur.launcher.stack.Mode;
import id.salur.launcher.stack.StackClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the stack and leaves it running. */
@Command(
        name = "up",
        description = "Start the stack in the background; its data stays.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Option(names = "--fresh", description = "Remove the data of earlier runs first.")
    private boolean fresh;

    @Override
    public Integer call() {
        Home home = Home.of(System.getenv());
        Console console = Console.standard();
        try (StackClient stack = StackClient.start(home, Mode.UP, fresh)) {
            Hooks.onInterrupt(stack, console);
            stack.awaitReady(console);
            stack.keep();
            Hints.show(console, stack.urls(), Mode.UP);
        }
        return 0;
    }
}
