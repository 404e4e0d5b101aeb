package id.salur.launcher;

import id.salur.launcher.bench.BankStatement;
import id.salur.launcher.bench.Bench;
import id.salur.launcher.bench.Families;
import id.salur.launcher.stack.Home;
import id.salur.launcher.stack.Mode;
import id.salur.launcher.stack.StackClient;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A national stage on a stack of its own. */
@Command(
        name = "bench",
        description = "Pay one PKH stage to many families, and compare with the same rows by bare SQL.",
        subcommands = {EverydayCommand.class, DuplicatesCommand.class},
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    @Option(
            names = "--families",
            description = "How many families (default: ${DEFAULT-VALUE}).",
            defaultValue = "100000")
    private long families;

    @Option(
            names = "--per-regency",
            description = "How many families a regency (default: ${DEFAULT-VALUE}).",
            defaultValue = "20000")
    private long perRegency;

    @Option(
            names = "--kill",
            split = ",",
            description =
                    "Kill these parts on the way, evenly spread: postgres, kafka, registry, disbursement, graduation.")
    private List<String> kill = List.of();

    @Option(names = "--statement", description = "Instead read a bank's statement of so many megabytes.")
    private long statement;

    @Option(names = "--keep", description = "Leave the stack up, to look into.")
    private boolean keep;

    @Override
    public Integer call() throws Exception {
        Home home = Home.of(System.getenv());
        Console console = Console.standard();
        try (StackClient stack = StackClient.start(home, Mode.DEMO, true)) {
            Hooks.onInterrupt(stack, console);
            stack.awaitReady(console);
            if (statement > 0) {
                return BankStatement.run(home, console, statement);
            }
            TokenIssuer tokens = new TokenIssuer(home.keys(), Clock.systemUTC());
            int code = Bench.run(stack.urls(), tokens, console, new Families(families, perRegency), kill);
            if (keep) {
                stack.keep();
                Hints.show(console, stack.urls(), Mode.DEMO);
            }
            return code;
        }
    }
}
