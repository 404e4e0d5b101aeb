package id.salur.platform.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Looks into the test's database, and changes it, as its owner: past row level security, by one connection that is kept. */
public final class Sql {
    /** What {@link #text} answers for no row. */
    public static final String NONE = "none";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration EVERY = Duration.ofMillis(20);

    private static Connection kept;

    private Sql() {}

    /** First column of the first row; {@code "null"} if it is null. */
    public static synchronized String text(String sql) {
        try (Statement statement = connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : NONE;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static long number(String sql) {
        return Long.parseLong(text(sql));
    }

    /** One after the other, each on its own; answers how many rows the last one changed. */
    public static synchronized int execute(String... statements) {
        int changed = 0;
        for (String sql : statements) {
            try (Statement statement = connection().createStatement()) {
                statement.execute(sql);
                changed = statement.getUpdateCount();
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
        return changed;
    }

    /** Waits until {@link #text} is so; fails with what it is after half a minute. */
    public static void until(String sql, Object expected) {
        Awaitility.await(sql)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(EVERY)
                .until(() -> text(sql), found -> found.equals(String.valueOf(expected)));
    }

    private static Connection connection() throws SQLException {
        if (kept == null || kept.isClosed()) {
            kept = PostgresResource.owner();
        }
        return kept;
    }
}
