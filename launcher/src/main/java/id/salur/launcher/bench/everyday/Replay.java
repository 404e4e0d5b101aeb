package id.salur.launcher.bench.everyday;

import id.salur.launcher.bench.everyday.Recording.Shape;
import id.salur.launcher.stack.Superuser;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;

/**
 * Writes what a call wrote by bare SQL, over and over: one transaction a call, one batch a table, into tables of the same columns, indexes
 * and checks, without foreign keys, triggers and row level security. A row that the call updated is inserted.
 */
final class Replay implements AutoCloseable {
    private final Superuser superuser;
    private final String database;
    private final Recording recording;
    private final Map<String, Set<Integer>> varied = new LinkedHashMap<>();
    private final AtomicLong counter = new AtomicLong();

    /** Makes the tables. */
    Replay(Superuser superuser, String database, Recording recording) throws SQLException {
        this.superuser = superuser;
        this.database = database;
        this.recording = recording;
        try (Connection connection = superuser.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists bare cascade");
            statement.execute("create schema bare");
            for (Shape shape : recording.tables()) {
                statement.execute("create table bare.\"%1$s\" (like public.\"%1$s\" including all excluding identity)"
                        .formatted(shape.table()));
                varied.put(shape.table(), shape.varied(recording.rows(shape.table())));
            }
        }
    }

    /** One connection. */
    Worker worker(int number) throws SQLException {
        return new OverJdbc(superuser.connect(database), number);
    }

    @Override
    public void close() throws SQLException {
        try (Connection connection = superuser.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema bare cascade");
        }
    }

    private final class OverJdbc implements Worker {
        private final Connection connection;
        private final Map<String, PreparedStatement> inserts = new LinkedHashMap<>();
        private int turn;

        OverJdbc(Connection connection, int number) throws SQLException {
            this.connection = connection;
            this.turn = number;
            connection.unwrap(PGConnection.class).setPrepareThreshold(1);
            connection.setAutoCommit(false);
            for (Shape shape : recording.tables()) {
                String columns = String.join(
                        ", ",
                        shape.columns().stream().map(name -> '"' + name + '"').toList());
                String values =
                        String.join(", ", Collections.nCopies(shape.columns().size(), "?"));
                inserts.put(
                        shape.table(),
                        connection.prepareStatement(
                                "insert into bare.\"%s\" (%s) values (%s)".formatted(shape.table(), columns, values)));
            }
        }

        @Override
        public boolean once() throws SQLException {
            Copies copies = new Copies(counter);
            Map<String, List<List<Object>>> transaction = recording
                    .transactions()
                    .get(turn++ % recording.transactions().size());
            for (Map.Entry<String, List<List<Object>>> table : transaction.entrySet()) {
                PreparedStatement insert = inserts.get(table.getKey());
                for (List<Object> row : table.getValue()) {
                    bind(insert, copies.of(row, varied.get(table.getKey())));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
            return true;
        }

        /** What is no number, no UUID and no bytes goes as a text whose type is that of the column. */
        private static void bind(PreparedStatement insert, List<Object> row) throws SQLException {
            for (int i = 0; i < row.size(); i++) {
                Object value = row.get(i);
                if (value == null) {
                    insert.setNull(i + 1, Types.NULL);
                } else if (value instanceof String text) {
                    insert.setObject(i + 1, text, Types.OTHER);
                } else {
                    insert.setObject(i + 1, value);
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
