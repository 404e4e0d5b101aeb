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

    /** What is done in one database. */
    @FunctionalInterface
    interface Work {
        void in(String database) throws SQLException;
    }

    /** Waits for all. */
    static void each(Collection<String> databases, Work work) throws SQLException {
        ExecutorService threads = Executors.newFixedThreadPool(databases.size());
        try {
            for (Future<Void> done : threads.invokeAll(databases.stream()
                    .<Callable<Void>>map(database -> () -> {
                        work.in(database);
                        return null;
                    })
                    .toList())) {
                done.get();
            }
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
