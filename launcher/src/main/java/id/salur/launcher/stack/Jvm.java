package id.salur.launcher.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The Java that runs the launcher runs the stack too. */
final class Jvm {

    private Jvm() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * How a process of the stack starts: {@code java}, its heap in MiB and the flags of all. The quick compiler alone
     * halves the processor time of a start; {@code SALUR_JAVA_OPTS}, words with blanks between, wins over it.
     */
    static List<String> command(int heap) {
        List<String> command = new ArrayList<>(List.of(java(), "-Xms128m", "-Xmx" + heap + "m"));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        String more = System.getenv().getOrDefault("SALUR_JAVA_OPTS", "").strip();
        if (!more.isEmpty()) {
            command.addAll(Arrays.asList(more.split("\\s+", -1)));
        }
        return command;
    }

    /** The flag for what logs through java.util.logging. Kafka tells its settings at INFO; warnings are enough. */
    static String logging(Home home) {
        Path file = home.run().resolve("logging.properties");
        PrivateFiles.write(file, """
                handlers=java.util.logging.ConsoleHandler
                .level=WARNING
                java.util.logging.ConsoleHandler.level=ALL
                java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
                java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tLZ %4$s %3$s %5$s%6$s%n
                kafka.server.KafkaRaftServer.level=INFO
                org.apache.kafka.clients.level=SEVERE
                """);
        return "-Djava.util.logging.config.file=" + file;
    }
}
