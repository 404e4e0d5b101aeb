package id.salur.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The embedded PostgreSQL: its folder made once, durable settings, passwords on every connection, loopback only. */
final class PostgresServer {

    private static final String WRONG_PASSWORD = "28P01";

    /** For 2 cores and a share of 8 GiB. Durability (fsync, synchronous_commit) stays on: this is money. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""), // a path in a deep checkout can be too long for a socket
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "512MB"),
            Map.entry("effective_cache_size", "2GB"),
            Map.entry("work_mem", "32MB"),
            Map.entry("maintenance_work_mem", "256MB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("min_wal_size", "256MB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            // tables fill within seconds: plans need to know soon
            Map.entry("autovacuum_naptime", "5s"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_checkpoints", "off"),
            Map.entry("log_error_verbosity", "terse"), // no DETAIL and no STATEMENT: they would carry personal data
            Map.entry("log_min_error_statement", "panic"));

    private final PostgresBinaries binaries;
    private final Unprivileged user = new Unprivileged();
    private final Home home;
    private final Path data;
    private final int port;
    private final Secrets secrets;

    PostgresServer(Home home, Path data, int port, Secrets secrets) {
        this.binaries = new PostgresBinaries(home);
        this.home = home;
        this.data = data;
        this.port = port;
        this.secrets = secrets;
    }

    Part part() {
        List<String> command = new ArrayList<>(user.prefix());
        command.addAll(List.of(binaries.postgres().toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Part(
                "postgres", port, command, Map.of("LC_ALL", "C"), home.folder(), "INT", this::before, this::ready);
    }

    /** A connection of the superuser; the caller closes it. */
    Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", secrets.superuser());
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "30");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, login);
    }

    private void before() {
        binaries.unpack();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        removeStalePidFile();
    }

    private boolean ready() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new StackException(
                        2,
                        "The data in " + data + " was made with other keys than those in " + home.keys()
                                + ": bring those keys back, or start anew with --fresh.",
                        e);
            }
            return false;
        }
    }

    private void initialise() {
        PrivateFiles.remove(data); // a folder without version is one whose making was cut off
        PrivateFiles.folder(data);
        Path password = data.resolveSibling("superuser");
        PrivateFiles.write(password, secrets.superuser());
        user.own(data);
        user.own(password);
        List<String> command = new ArrayList<>(user.prefix());
        command.addAll(List.of(binaries.initdb().toString(), "-D", data.toString(), "-U", "postgres", "-E", "UTF8"));
        command.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        command.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + password, "--no-instructions"));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.log("postgres").toFile()))
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new StackException(
                        1, "PostgreSQL's data folder was not made.\n" + LogTail.of(home.log("postgres")));
            }
        } catch (IOException e) {
            throw new StackException(1, "initdb does not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(1, "Interrupted while PostgreSQL's data folder was made.", e);
        } finally {
            PrivateFiles.remove(password);
        }
    }

    /** PostgreSQL takes a pid file for live when its number belongs to any process now; only a postgres counts. */
    private void removeStalePidFile() {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        String pid = PrivateFiles.read(file).lines().findFirst().orElse("").strip();
        Path commandLine = Path.of("/proc", pid.isEmpty() ? "0" : pid, "cmdline");
        if (!Files.exists(commandLine) || !PrivateFiles.read(commandLine).contains(data.toString())) {
            PrivateFiles.remove(file);
        }
    }
}
