package id.salur.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/**
 * A database as a service left it at an earlier version, a row in each table, migrated to what it is today: every row is still there and
 * says what it said. What a migration changes on purpose is named, and the test says what it became.
 */
public final class MigrationAssert implements AutoCloseable {
    /** Parts of a table count with the whole; an unlogged one may hold nothing that outlives a crash. */
    private static final String TABLES = """
            select c.relname from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
              and c.relname <> 'flyway_schema_history'""";

    private final DataSource source;
    private final Connection connection;

    private MigrationAssert(DataSource source) throws SQLException {
        this.source = source;
        this.connection = source.getConnection();
    }

    /**
     * @param version the migration that the earlier day ended with
     * @param script what fills it, below {@code migration} of the test's resources; has to leave a row in each table
     * @param changed {@code table} whose rows go elsewhere, or {@code table.column} that says it otherwise today
     */
    public static MigrationAssert from(String version, String script, String... changed) throws SQLException {
        DataSource source = PostgresResource.another(
                "before_" + version.replace('.', '_') + "_" + Long.toHexString(System.nanoTime()));
        MigrationAssert database = new MigrationAssert(source);
        migrate(source, version);
        database.execute(text("migration/" + script));
        database.keep();
        migrate(source, "latest");
        database.compare(Set.of(changed));
        return database;
    }

    /** The migrated database, as its owner. */
    public DataSource source() {
        return source;
    }

    /** First column of each row. */
    public List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void keep() throws SQLException {
        execute("create temporary table kept (of text, said jsonb)");
        for (String table : rows(TABLES)) {
            execute("insert into kept select '" + table + "', to_jsonb(t) from " + table + " t");
        }
        assertEquals(
                List.of(),
                rows(TABLES + " and not exists (select from kept where of = relname) order by 1"),
                "tables without a row");
    }

    private void compare(Set<String> changed) throws SQLException {
        List<String> lost = new ArrayList<>();
        for (String table : rows("select distinct of from kept order by of")) {
            if (!changed.contains(table)) {
                String columns = changed.stream()
                        .filter(column -> column.startsWith(table + "."))
                        .map(column -> "'" + column.substring(table.length() + 1) + "'")
                        .collect(Collectors.joining(","));
                lost.addAll(rows(
                        "select of || ' ' || said from kept where of = '" + table + "' and not exists (select from "
                                + table + " t where to_jsonb(t) @> said - array[" + columns + "]::text[])"));
            }
        }
        assertEquals(List.of(), lost, "rows that say something else after the migration");
    }

    private static void migrate(DataSource source, String target) {
        Flyway.configure()
                .dataSource(source)
                .locations("db/platform", "db/migration")
                .placeholders(Map.of("app", "salur_app"))
                .outOfOrder(true)
                .target(MigrationVersion.fromVersion(target))
                .load()
                .migrate();
    }

    private static String text(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
