package id.salur.launcher;

import id.salur.launcher.stack.StackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands of {@code ./salur}. Exit codes: 0 done, 1 failed on the way, 2 wrong use or surroundings. */
@Command(
        name = "salur",
        description = "Social aid from the national budget to a family, and back. The whole road on this machine.",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            StatusCommand.class,
            TokenCommand.class,
            VerifyCommand.class,
            DownCommand.class,
            BenchCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "salur 0.1.0",
        footer = {
            "",
            "Environment: SALUR_PORT_BASE (six services and stores on seven ports from there on) or a single",
            "SALUR_{REGISTRY,DISBURSEMENT,TRAINING,GRADUATION,POSTGRES,KAFKA}_PORT; SALUR_HOME (default .salur);",
            "SALUR_JAVA_OPTS (more flags for Java processes of the stack)."
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    static int execute(String... arguments) {
        CommandLine commands = new CommandLine(new Main());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler(Main::tell);
        return commands.execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    private static int tell(Exception e, CommandLine commands, CommandLine.ParseResult parsed) throws Exception {
        if (e instanceof StackException known) {
            commands.getErr().println("salur: " + known.getMessage());
            return known.exitCode();
        }
        throw e;
    }
}
