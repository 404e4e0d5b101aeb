package id.salur.launcher;

import id.salur.launcher.stack.Home;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints a bearer token, and nothing else. */
@Command(
        name = "token",
        description = "Print a bearer token for the local stack, valid 12 hours.",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    static final Set<String> ROLES = Set.of(
            "national-officer",
            "province-officer",
            "district-officer",
            "village-officer",
            "facilitator",
            "approver",
            "bank",
            "auditor",
            "integrator",
            "operator");

    /** The bank that a bank's token acts for, besides the role bank. */
    private static final Pattern OF_A_BANK = Pattern.compile("bank:[A-Z]{2,16}");

    private static final Pattern AREA = Pattern.compile("ID|\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--role",
            split = ",",
            defaultValue = "national-officer",
            paramLabel = "ROLE",
            description = "One or more; default ${DEFAULT-VALUE}.")
    private List<String> roles;

    @Option(
            names = "--area",
            split = ",",
            defaultValue = "ID",
            paramLabel = "AREA",
            description = "One or more region codes such as 53.15; default ${DEFAULT-VALUE}, the nation.")
    private List<String> areas;

    @Option(names = "--user", paramLabel = "USER", description = "Whose token; default: local- and the first role.")
    private String user;

    @Override
    public Integer call() {
        for (String role : roles) {
            if (!ROLES.contains(role) && !OF_A_BANK.matcher(role).matches()) {
                throw wrong("No role '" + role + "'. Roles: " + String.join(", ", new TreeSet<>(ROLES))
                        + "; a bank also needs bank: and its name, such as bank,bank:BRI.");
            }
        }
        if (roles.contains("bank")
                && roles.stream().noneMatch(role -> OF_A_BANK.matcher(role).matches())) {
            throw wrong("Which bank? Its token names it: --role bank,bank:BRI.");
        }
        for (String area : areas) {
            if (!AREA.matcher(area).matches()) {
                throw wrong("No area '" + area + "'. An area is ID or a region code such as 53, 53.15 or 53.15.05.");
            }
        }
        String holder = user == null || user.isBlank() ? "local-" + roles.get(0) : user;
        TokenIssuer issuer = new TokenIssuer(Home.of(System.getenv()).keys(), Clock.systemUTC());
        Console.standard().line(issuer.token(holder, roles, areas));
        return 0;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
