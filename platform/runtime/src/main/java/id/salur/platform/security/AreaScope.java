package id.salur.platform.security;

import id.salur.platform.correlation.Correlation;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one place that enforces the area scope: every connection taken from the pool is told whose areas it works for, and
 * row level security does the rest. Outside a request and outside {@link SystemScope} the list is empty: nothing is seen.
 *
 * <p>A connection that reads for the same areas as before need not be told again. What it was told in a transaction is gone with a
 * rollback, so after one it is told anew.
 */
@ApplicationScoped
class AreaScope implements AgroalPoolInterceptor {
    private final Map<Connection, Told> told = Collections.synchronizedMap(new WeakHashMap<>());

    /** @param correlation only of what writes */
    private record Told(String patterns, String correlation) {}

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            boolean reads = connection.getAutoCommit()
                    && !SystemScope.active()
                    && Arc.container().requestContext().isActive();
            Told now = new Told(patternsOf(areas()), reads ? "" : Correlation.current());
            if (now.equals(told.get(connection))) {
                return;
            }
            told.remove(connection);
            tell(connection, now);
            if (connection.getAutoCommit()) {
                told.put(connection, now);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the area scope could not be set on a connection", e);
        }
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        told.remove(connection);
    }

    private static void tell(Connection connection, Told now) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(
                "select set_config('salur.areas', ?, false), set_config('salur.correlation', ?, false)")) {
            set.setString(1, now.patterns());
            set.setString(2, now.correlation());
            set.execute();
        }
    }

    /** Whose areas the work at hand is for: the nation for the system's own, none outside a request. */
    static List<String> areas() {
        if (SystemScope.active()) {
            return SystemScope.areas();
        }
        return Arc.container().requestContext().isActive()
                ? Arc.container().instance(Caller.class).get().areas()
                : List.of();
    }

    static String patternsOf(List<String> areas) {
        if (areas.contains(Caller.NATION)) {
            return "*";
        }
        return areas.stream().flatMap(area -> Stream.of(area, area + ".%")).collect(Collectors.joining(","));
    }
}
