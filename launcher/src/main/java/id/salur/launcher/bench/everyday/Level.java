package id.salur.launcher.bench.everyday;

import id.salur.launcher.Console;
import id.salur.launcher.demo.steps.Patience;
import id.salur.launcher.stack.Superuser;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
        long registered = count("registry", "id");
        for (String reader : READERS) {
            Patience.await(console, "families known to " + reader, 0, registered, () -> {
                try {
                    return count(reader, "family_id");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private long count(String database, String identity) throws SQLException {
        try (Connection connection = superuser.connect(database);
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from family where " + identity + " >= ?")) {
            count.setObject(1, from);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
