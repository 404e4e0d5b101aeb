package id.salur.launcher.bench;

import id.salur.launcher.stack.Superuser;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the database alone needs to write the rows that the stage wrote: each table copied by one {@code insert ... select} into
 * one of the same columns, indexes and checks, without foreign keys, triggers and row level security; the rows that the stage
 * updated are updated; what passed through the outbox is inserted and deleted. The three databases work at the same time.
 */
final class BareSql {
    /** In slices of 80 MB of the table, each deleted before the next: an outbox never holds a nation. */
    private static final String OUTBOX = """
            insert into bare.outbox (topic, type, key, body)
            select 'topic', 'type', family_id::text, to_jsonb(t) from %s t where ctid >= '(%d,0)' and ctid < '(%d,0)'""";

    private static final int SLICE = 10_000;

    private static final Map<String, List<String>> INSERTED = Map.of(
            "disbursement",
            List.of(
                    "payment",
                    "stage_claim",
                    "entitlement",
                    "entitlement_line",
                    "payment_batch",
                    "result_line",
                    "result_file",
                    "family_account",
                    "inbox",
                    "decision",
                    "last_decision"),
            "registry",
            List.of("inbox", "recheck"),
            "graduation",
            List.of("inbox", "last_decision"));

    private static final Map<String, String> PASSED = Map.of("disbursement", "payment", "registry", "recheck");

    /** Filled before the clock runs, for the stage found it filled. */
    private static final String MEMBERSHIP = "membership";

    private static final Map<String, String> UPDATED = Map.of(
            "payment",
            "update bare.payment set state = 'PAID', paid_amount = amount, settled_on = date '2019-06-01'",
            MEMBERSHIP,
            "update bare.membership set last_as_of = date '2019-06-01', last_caused_at = now()");

    private final Superuser superuser;

    BareSql(Superuser superuser) {
        this.superuser = superuser;
    }

    /** @param nanos from the first to the last row, all databases */
    record Written(long rows, long nanos) {}

    Written write() throws SQLException {
        for (String database : INSERTED.keySet()) {
            prepare(database);
        }
        long began = System.nanoTime();
        LongAdder rows = new LongAdder();
        Databases.each(INSERTED.keySet(), database -> rows.add(write(database)));
        Written written = new Written(rows.sum(), System.nanoTime() - began);
        Databases.each(INSERTED.keySet(), this::clear);
        return written;
    }

    private void prepare(String database) throws SQLException {
        try (Connection connection = superuser.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("create schema bare");
            for (String table : INSERTED.get(database)) {
                statement.execute("create table bare." + table + " (like public." + table + " including all)");
            }
            if (PASSED.containsKey(database)) {
                statement.execute("create table bare.outbox (like public.outbox including all)");
            }
            if (database.equals("disbursement")) {
                statement.execute("alter table bare.payment set (fillfactor = 50)");
            }
            if (database.equals("registry")) {
                statement.execute(
                        "create table bare.membership (like public.membership including all) with (fillfactor = 50)");
                statement.execute("insert into bare.membership select * from public.membership");
            }
        }
    }

    private void clear(String database) throws SQLException {
        try (Connection connection = superuser.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema bare cascade");
        }
    }

    /** The columns of a table that a statement gives: all but those that the database works out. */
    private static String stored(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("""
                select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns
                 where table_schema = 'public' and table_name = '%s' and is_generated = 'NEVER'""".formatted(table))) {
            row.next();
            return row.getString(1);
        }
    }

    private long write(String database) throws SQLException {
        long rows = 0;
        try (Connection connection = superuser.connect(database);
                Statement statement = connection.createStatement()) {
            if (database.equals("registry")) {
                rows += finish(statement, MEMBERSHIP);
            }
            for (String table : INSERTED.get(database)) {
                String columns = stored(statement, table);
                rows += statement.executeLargeUpdate(
                        "insert into bare.%1$s (%2$s) overriding system value select %2$s from public.%1$s"
                                .formatted(table, columns));
                rows += finish(statement, table);
            }
            if (PASSED.containsKey(database)) {
                rows += pass(statement, PASSED.get(database));
            }
        }
        return rows;
    }

    /** Updates the copy if the stage updated the table, and drops it: so ten million families fit on a disk. */
    private static long finish(Statement statement, String table) throws SQLException {
        long rows = UPDATED.containsKey(table) ? statement.executeLargeUpdate(UPDATED.get(table)) : 0;
        statement.execute("drop table bare." + table);
        return rows;
    }

    private static long pass(Statement statement, String table) throws SQLException {
        long pages;
        try (ResultSet row = statement.executeQuery("""
                select greatest(pg_relation_size('%1$s'), (select max(pg_relation_size(relid)) from pg_partition_tree('%1$s'))) / 8192""".formatted(table))) {
            row.next();
            pages = row.getLong(1);
        }
        long rows = 0;
        for (long page = 0; page < pages; page += SLICE) {
            rows += statement.executeLargeUpdate(OUTBOX.formatted(table, page, page + SLICE));
            rows += statement.executeLargeUpdate("delete from bare.outbox");
            statement.execute("truncate bare.outbox");
        }
        return rows;
    }
}
