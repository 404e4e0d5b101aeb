package id.salur.launcher.bench.everyday;

import id.salur.launcher.demo.report.Figures;
import id.salur.launcher.stack.Home;
import id.salur.launcher.stack.State;
import id.salur.launcher.stack.Superuser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On what it was measured. */
final class Surroundings {
    private Surroundings() {}

    static void tell(Outcome outcome, Home home, Superuser superuser, double warmUpSeconds, double seconds)
            throws SQLException, IOException {
        outcome.around("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        outcome.around("memory", Figures.whole(memoryMebibytes()) + " MiB");
        outcome.around("JVM", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        outcome.around("services with", flags(home));
        outcome.around("PostgreSQL", postgres(superuser));
        outcome.around(
                "each measurement",
                Text.tenth(warmUpSeconds) + " s warm-up, then " + Text.tenth(seconds)
                        + " s, the callers on this machine");
        outcome.around(
                "registered before",
                Figures.whole((long) Villagers.REGENCIES * Villagers.EACH) + " families of 4 in " + Villagers.REGENCIES
                        + " regencies, of which each caller has one");
    }

    /** The flags of the registry's process; the others differ in the heap alone. */
    private static String flags(Home home) throws IOException {
        long pid = State.running(home).stream()
                .flatMap(state -> state.parts().stream())
                .filter(part -> part.name().equals("registry"))
                .findFirst()
                .orElseThrow()
                .pid();
        String words = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
        return Arrays.stream(words.split("\0", -1))
                .filter(word -> word.startsWith("-X"))
                .collect(Collectors.joining(" "));
    }

    private static String postgres(Superuser superuser) throws SQLException {
        try (Connection connection = superuser.connect("registry");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('server_version') || ', fsync ' || current_setting('fsync') || ', synchronous_commit '"
                                + " || current_setting('synchronous_commit')")) {
            row.next();
            return row.getString(1);
        }
    }

    private static long memoryMebibytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/meminfo"))) {
            return lines.filter(line -> line.startsWith("MemTotal:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024;
        }
    }
}
