package id.salur.launcher.journey;

import id.salur.launcher.stack.PrivateFiles;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;

/** A service's database as its owner sees it, past row level security. Nothing is written; at most somebody has to wait. */
record Database(String url, String user, String password) {

    static Database of(String service, int port, Path keys) {
        Properties secrets = new Properties();
        try {
            secrets.load(new StringReader(PrivateFiles.read(keys.resolve("secrets.properties"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String owner = service + "_owner";
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + service, owner, secrets.getProperty(owner));
    }

    /** The only number of the only row. */
    long number(String sql, Object... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Two columns: an id and a number. */
    Map<UUID, Long> numbers(String sql, Object... parameters) throws SQLException {
        Map<UUID, Long> numbers = new TreeMap<>();
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                numbers.put(rows.getObject(1, UUID.class), rows.getLong(2));
            }
        }
        return numbers;
    }

    /** Events that are committed and not yet published. */
    long outbox() throws SQLException {
        return number("select count(*) from outbox");
    }

    /** Whoever wants to write to this table waits until it is closed. */
    Hold hold(String table) throws SQLException {
        return hold("lock table %s in share mode", table);
    }

    /** Sessions that wait for a lock on this table. */
    long waiting(String table) throws SQLException {
        return number("select count(*) from pg_locks where relation = ?::regclass and not granted", table);
    }

    /** The relay works only while it has this advisory lock: until closed, nothing is published. */
    Hold holdRelay() throws SQLException {
        return hold("select pg_advisory_lock(%s)", Long.toString(0x53414c5552L));
    }

    /** Whether the relay has its lock just now. */
    boolean relaying() throws SQLException {
        return number("""
                select count(*) from pg_locks where locktype = 'advisory' and granted
                and database = (select oid from pg_database where datname = current_database())""") > 0;
    }

    /** Process id of a backend whose transaction writes to this table; 0 if there is none. */
    long writer(String table) throws SQLException {
        return number(
                "select coalesce(max(pid), 0) from pg_locks where relation = ?::regclass and mode = 'RowExclusiveLock' and granted",
                table);
    }

    interface Hold extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    private Hold hold(String sql, String what) throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql.formatted(what));
        }
        return connection::close;
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        connection.setReadOnly(true);
        return connection;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
