package id.salur.launcher.bench.everyday;

import id.salur.launcher.stack.Superuser;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads and fills a database before something is measured in it. */
final class Rows {
    private final Superuser superuser;
    private final String database;

    Rows(Superuser superuser, String database) {
        this.superuser = superuser;
        this.database = database;
    }

    /** How a row is read. */
    @FunctionalInterface
    interface Reader<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> read(String sql, Reader<T> reader, Object... parameters) throws SQLException {
        try (Connection connection = superuser.connect(database);
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet row = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (row.next()) {
                all.add(reader.of(row));
            }
            return all;
        }
    }

    long count(String sql, Object... parameters) throws SQLException {
        return read(sql, row -> row.getLong(1), parameters).get(0);
    }

    long write(String sql, Object... parameters) throws SQLException {
        try (Connection connection = superuser.connect(database);
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeLargeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
