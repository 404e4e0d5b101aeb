package id.salur.disbursement.sql;

import org.jdbi.v3.core.Handle;

/**
 * Statements over tens of thousands of rows that were written moments ago: the planner has no statistics of them yet and
 * would loop over one table for each row of the other, minutes instead of a second. Hash joins are right for a set.
 */
public final class Sets {
    private Sets() {}

    /** Runs the statement without nested loops; the rest of the transaction plans as usual. */
    public static void plan(Handle h, Runnable statement) {
        h.execute("set local enable_nestloop = off");
        statement.run();
        h.execute("set local enable_nestloop = on");
    }
}
