package id.salur.launcher.stack;

import java.nio.file.Path;

/** The Java that runs the launcher runs the stack too. */
final class Jvm {

    private Jvm() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
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
