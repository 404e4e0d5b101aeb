package id.salur.launcher.bench.everyday;

import id.salur.launcher.bench.everyday.Recording.Shape;
import id.salur.launcher.stack.Superuser;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes a call alone a few times and finds the rows it wrote: the rows of all tables with the transaction id of the call's row in the
 * audit log. Meanwhile nothing is published, for the relay would have taken the events out of the outbox before they are seen.
 */
final class Recorder {
    static final int SAMPLES = 5;
    /** Whoever holds it publishes; see {@code OutboxRelay} of the platform. */
    private static final long RELAY = 0x53414c5552L;

    private static final String COLUMNS = """
            select c.relname, a.attname, t.typname
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            join pg_type t on t.oid = a.atttypid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
            order by c.relname, a.attnum""";

    private static final String UNIQUE = """
            select c.relname, i.indexrelid, a.attname
            from pg_index i join pg_class c on c.oid = i.indrelid
            join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
            where i.indisunique and c.relnamespace = 'public'::regnamespace""";

    private final Superuser superuser;
    private final String database;

    Recorder(Superuser superuser, String database) {
        this.superuser = superuser;
        this.database = database;
    }

    private record Column(String name, String type) {}

    /** @param first number of the callers that make it, each once */
    Recording record(Call call, int first) throws SQLException, IOException {
        try (Connection connection = superuser.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + RELAY + ")");
            Map<String, List<Column>> tables = columns(statement);
            List<Map<String, List<List<Object>>>> transactions = new ArrayList<>();
            for (int i = 0; i < SAMPLES; i++) {
                String correlation = "everyday-" + UUID.randomUUID();
                call.once(call.next().apply(first + i).with("X-Correlation-Id", correlation));
                transactions.add(written(connection, tables, correlation));
            }
            return new Recording(shapes(statement, tables, transactions), transactions);
        }
    }

    private static Map<String, List<Column>> columns(Statement statement) throws SQLException {
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        try (ResultSet row = statement.executeQuery(COLUMNS)) {
            while (row.next()) {
                tables.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                        .add(new Column(row.getString(2), row.getString(3)));
            }
        }
        return tables;
    }

    private static List<Shape> shapes(
            Statement statement, Map<String, List<Column>> tables, List<Map<String, List<List<Object>>>> transactions)
            throws SQLException {
        Map<String, Map<String, List<String>>> unique = new HashMap<>();
        try (ResultSet row = statement.executeQuery(UNIQUE)) {
            while (row.next()) {
                unique.computeIfAbsent(row.getString(1), table -> new LinkedHashMap<>())
                        .computeIfAbsent(row.getString(2), index -> new ArrayList<>())
                        .add(row.getString(3));
            }
        }
        return tables.entrySet().stream()
                .filter(table -> transactions.stream().anyMatch(rows -> rows.containsKey(table.getKey())))
                .map(table -> new Shape(
                        table.getKey(),
                        table.getValue().stream().map(Column::name).toList(),
                        List.copyOf(
                                unique.getOrDefault(table.getKey(), Map.of()).values())))
                .toList();
    }

    private static Map<String, List<List<Object>>> written(
            Connection connection, Map<String, List<Column>> tables, String correlation) throws SQLException {
        String transaction = transaction(connection, correlation);
        Map<String, List<List<Object>>> written = new LinkedHashMap<>();
        for (Map.Entry<String, List<Column>> table : tables.entrySet()) {
            List<List<Object>> rows = rows(connection, table.getKey(), table.getValue(), transaction);
            if (!rows.isEmpty()) {
                written.put(table.getKey(), rows);
            }
        }
        return written;
    }

    private static String transaction(Connection connection, String correlation) throws SQLException {
        try (PreparedStatement find =
                connection.prepareStatement("select xmin::text from audit_log where correlation_id = ?")) {
            find.setString(1, correlation);
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the call is not in the audit log");
                }
                return row.getString(1);
            }
        }
    }

    private static List<List<Object>> rows(
            Connection connection, String table, List<Column> columns, String transaction) throws SQLException {
        String names = String.join(
                ", ", columns.stream().map(column -> '"' + column.name() + '"').toList());
        List<List<Object>> rows = new ArrayList<>();
        try (PreparedStatement read =
                connection.prepareStatement("select " + names + " from \"" + table + "\" where xmin::text = ?")) {
            read.setString(1, transaction);
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    List<Object> values = new ArrayList<>(columns.size());
                    for (int i = 0; i < columns.size(); i++) {
                        values.add(value(row, i + 1, columns.get(i).type()));
                    }
                    rows.add(values);
                }
            }
        }
        return rows;
    }

    private static Object value(ResultSet row, int at, String type) throws SQLException {
        Object value =
                switch (type) {
                    case "uuid" -> row.getObject(at, UUID.class);
                    case "bytea" -> row.getBytes(at);
                    case "int8" -> row.getLong(at);
                    case "int4" -> row.getInt(at);
                    case "int2" -> row.getShort(at);
                    default -> row.getString(at);
                };
        return row.wasNull() ? null : value;
    }
}
