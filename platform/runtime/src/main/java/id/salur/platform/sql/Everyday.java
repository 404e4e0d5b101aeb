package id.salur.platform.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jdbi.v3.core.statement.Update;
import org.postgresql.PGStatement;

/**
 * Statements of a single call: what is found or written by its key, whatever the values. A connection parses such a statement once,
 * and PostgreSQL keeps one plan of it as soon as that costs no more. All other SQL is planned at each execution for the set that it is
 * given, as sets differ in size by thousands.
 */
public final class Everyday {
    private static final StatementCustomizer KEPT = new Threshold(2);
    /** For all other SQL; what Hibernate sends is by key, and follows the setting of the connection. */
    static final StatementCustomizer PLANNED_ANEW = new Threshold(0);

    private Everyday() {}

    /** As {@link Handle#createQuery(CharSequence)}. */
    public static Query query(Handle h, String sql) {
        return h.createQuery(sql).configure(SqlStatements.class, config -> config.addCustomizer(KEPT));
    }

    /** As {@link Handle#createUpdate(CharSequence)}. */
    public static Update update(Handle h, String sql) {
        return h.createUpdate(sql).configure(SqlStatements.class, config -> config.addCustomizer(KEPT));
    }

    /** From which execution on a connection keeps the statement; 0 is never. */
    private record Threshold(int executions) implements StatementCustomizer {
        @Override
        public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
            statement.unwrap(PGStatement.class).setPrepareThreshold(executions);
        }
    }
}
