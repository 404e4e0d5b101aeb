package id.salur.launcher.stack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The four databases and their roles: an owner that migrates and an app that owns nothing. Names are ours, not input. */
record Databases(PostgresServer server, Secrets secrets) {

    void create() {
        try (Connection connection = server.connect("postgres")) {
            for (Service service : Service.all()) {
                role(connection, service.owner());
                role(connection, service.app());
                database(connection, service);
            }
        } catch (SQLException e) {
            throw new StackException(1, "The databases cannot be made: " + e.getMessage(), e);
        }
    }

    private void role(Connection connection, String role) throws SQLException {
        String verb = exists(connection, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
        run(connection, verb + " role " + role + " login password '" + secrets.role(role) + "'");
    }

    private static void database(Connection connection, Service service) throws SQLException {
        if (exists(connection, "select 1 from pg_database where datname = ?", service.label())) {
            return;
        }
        run(connection, "create database " + service.label() + " owner " + service.owner());
        run(connection, "revoke all on database " + service.label() + " from public");
        run(connection, "grant connect, temporary on database " + service.label() + " to " + service.app());
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
