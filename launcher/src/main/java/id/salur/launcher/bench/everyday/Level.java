package id.salur.launcher.bench.everyday;

import id.salur.launcher.Console;
import id.salur.launcher.demo.steps.Patience;
import id.salur.launcher.stack.Superuser;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Whether the services that learn of families by events know all that the registry has registered since this was made. */
final class Level {
    private static final List<String> READERS = List.of("disbursement", "training");

    private final Superuser superuser;
    private final Console console;
    /** Below every identity that is made from now on, for they begin with the time. */
    private final UUID from = new UUID(System.currentTimeMillis() << 16 | 0x7000, 0x8000000000000000L);

    Level(Superuser superuser, Console console) {
        this.superuser = superuser;
        this.console = console;
    }

    /** Waits until they do, and answers how many seconds it took. */
    double await() throws SQLException {
        long began = System.nanoTime();
        long registered = count("registry", "family", "id");
        for (String reader : READERS) {
            await(reader, "family", registered);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Waits until a service keeps so many rows of families that were registered since. */
    void await(String reader, String table, long rows) {
        Patience.await(console, table + " rows in " + reader, 0, rows, () -> {
            try {
                return count(reader, table, "family_id");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private long count(String database, String table, String identity) throws SQLException {
        return new Rows(superuser, database)
                .count("select count(*) from " + table + " where " + identity + " >= ?", from);
    }
}
