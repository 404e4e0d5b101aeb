package id.salur.platform.security;

import id.salur.platform.correlation.Correlation;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one place that enforces the area scope: every connection taken from the pool is told whose areas it works for, and
 * row level security does the rest. Outside a request and outside {@link SystemScope} the list is empty: nothing is seen.
 */
@ApplicationScoped
class AreaScope implements AgroalPoolInterceptor {
    @Override
    public void onConnectionAcquire(Connection connection) {
        try (PreparedStatement set = connection.prepareStatement(
                "select set_config('salur.areas', ?, false), set_config('salur.correlation', ?, false)")) {
            set.setString(1, patternsOf(areas()));
            set.setString(2, Correlation.current());
            set.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the area scope could not be set on a connection", e);
        }
    }

    /** Whose areas the work at hand is for: the nation for the system's own, none outside a request. */
    static List<String> areas() {
        if (SystemScope.active()) {
            return List.of(Caller.NATION);
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
