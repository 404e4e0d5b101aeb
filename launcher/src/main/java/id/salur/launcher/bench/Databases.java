package id.salur.launcher.bench;

import java.sql.SQLException;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The databases at work at the same time. */
final class Databases {
    private Databases() {}

    /** What is done in one database; answers rows. */
    @FunctionalInterface
    interface Work {
        long in(String database) throws SQLException;
    }

    /** Waits for all; the rows together. */
    static long each(Collection<String> databases, Work work) throws SQLException {
        ExecutorService threads = Executors.newFixedThreadPool(databases.size());
        try {
            long rows = 0;
            for (Future<Long> done : threads.invokeAll(databases.stream()
                    .<Callable<Long>>map(database -> () -> work.in(database))
                    .toList())) {
                rows += done.get();
            }
            return rows;
        } catch (ExecutionException e) {
            throw new SQLException("a database failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
