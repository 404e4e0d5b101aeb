package id.salur.launcher.bench;

import id.salur.launcher.Console;
import id.salur.launcher.stack.Home;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A large statement is read by the packaged reader in a process with 256 MiB of heap, without settling. */
public final class BankStatement {
    private static final long MEGABYTE = 1_000_000;

    private BankStatement() {}

    /** @return 0 if the process ended well; what it measured is on the console */
    public static int run(Home home, Console console, long megabytes) throws IOException, InterruptedException {
        Path file = Files.createTempFile(home.folder(), "statement", ".xml");
        try {
            int entries = StatementSample.write(file, megabytes * MEGABYTE);
            Path app = home.root().resolve("disbursement-service/target/quarkus-app");
            String classes = String.join(
                    File.pathSeparator,
                    System.getProperty("java.class.path"),
                    app.resolve("app") + "/*",
                    app.resolve("lib/main") + "/*");
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-Dsalur.root=" + home.root(),
                            "-cp",
                            classes,
                            StatementMain.class.getName(),
                            file.toString(),
                            Integer.toString(entries)))
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader said =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    console.line(line);
                }
            }
            return process.waitFor();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
