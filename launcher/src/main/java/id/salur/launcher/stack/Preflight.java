package id.salur.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What must be so before anything is started; else one clear line. */
final class Preflight {

    static final long NEEDED = 1L << 30;

    private Preflight() {}

    static void check(Home home, Ports ports) {
        built(home.root());
        disk(home.folder(), NEEDED);
        ports(ports);
    }

    static void ports(Ports ports) {
        Map<Integer, String> variables = new LinkedHashMap<>();
        ports.byVariable().forEach((variable, port) -> claim(variables, port, variable));
        claim(variables, ports.kafka() + 1, "SALUR_KAFKA_PORT, which takes the next port too"); // its controller
        String taken = variables.entrySet().stream()
                .filter(entry -> !Loopback.free(entry.getKey()))
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new StackException(
                    2,
                    "In use by another program: port " + taken
                            + ". Set the variable in brackets to another port, or SALUR_PORT_BASE to move them all.");
        }
    }

    private static void claim(Map<Integer, String> variables, int port, String variable) {
        String other = variables.putIfAbsent(port, variable);
        if (other != null) {
            throw new StackException(2, "Port " + port + " is given twice: " + other + " and " + variable + ".");
        }
    }

    static void disk(Path folder, long needed) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < needed) {
                throw new StackException(
                        2,
                        "Only " + (free >> 20) + " MiB are free on the disk of " + folder + ", " + (needed >> 20)
                                + " are needed: make room, or set SALUR_HOME to a folder on another disk.");
            }
        } catch (IOException e) {
            throw new StackException(2, folder + " cannot be looked at: " + e.getMessage(), e);
        }
    }

    private static void built(Path root) {
        for (Service service : Service.all()) {
            if (!Files.exists(service.jar(root))) {
                throw new StackException(
                        2, service.jar(root) + " is not there: build with ./mvnw -DskipTests package.");
            }
        }
    }
}
