package id.salur.launcher;

import id.salur.launcher.stack.Down;
import id.salur.launcher.stack.Home;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Ends what runs. */
@Command(
        name = "down",
        description = "End the stack; the data of up stays, that of a demo or bench goes with it.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Console.standard().line(Down.down(Home.of(System.getenv())));
        return 0;
    }
}
