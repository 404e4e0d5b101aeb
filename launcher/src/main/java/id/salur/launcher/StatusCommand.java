package id.salur.launcher;

import id.salur.launcher.stack.Home;
import id.salur.launcher.stack.Status;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows what runs. */
@Command(
        name = "status",
        description = "Show what runs. Exit code 0: all works; 1: something does not; 3: nothing runs.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Status status = Status.of(Home.of(System.getenv()), Clock.systemUTC());
        status.lines().forEach(Console.standard()::line);
        return status.exitCode();
    }
}
