package id.salur.disbursement.sql;

import org.jdbi.v3.core.Handle;

/**
 * Statements over tens of thousands of rows that were written moments ago: the planner has no statistics of them yet and
 * would loop over one table for each row of the other, minutes instead of a second. Hash joins are right for a set. What is not the
 * set itself, but is looked up for each of its rows in a table that grows without end, stands in a {@code lateral} with {@code offset 0},
 * in a scalar subquery, or as {@code = any (array(select ...))} of the keys: it goes by the index, and never reads the whole table.
 *
 * <p>A session keeps its plans, also those of foreign key checks, and one that was made while the table had a hundred rows reads all of it
 * for each row of the set: 10,000 families after a pilot of 100 took 18 s instead of 0.6 s, and four times that for twice as many. So what
 * the session keeps is planned anew.
 */
public final class Sets {
    private Sets() {}

    /** Runs the statement without nested loops and older plans; the rest of the transaction plans as usual. */
    public static void plan(Handle h, Runnable statement) {
        h.execute("discard plans");
        h.execute("set local enable_nestloop = off");
        statement.run();
        h.execute("set local enable_nestloop = on");
    }
}
