package id.salur.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Several who do something in the same moment. */
public final class AtOnce {
    private static final int PATIENCE = 20;

    private AtOnce() {}

    /** Each in a thread of its own, let go together; what they got, in their order. Of those that fail one is thrown. */
    public static <T, R> List<R> each(Collection<T> those, Function<T, R> does) {
        CyclicBarrier start = new CyclicBarrier(those.size());
        List<Callable<R>> all = those.stream()
                .<Callable<R>>map(one -> () -> {
                    start.await(PATIENCE, TimeUnit.SECONDS);
                    return does.apply(one);
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            List<R> got = new ArrayList<>();
            for (Future<R> one : threads.invokeAll(all)) {
                got.add(one.get());
            }
            return got;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** The status that each of them is answered, in their order. */
    public static <T> List<Integer> statuses(Collection<T> those, Function<T, ValidatableResponse> ask) {
        return each(those, one -> ask.apply(one).extract().statusCode());
    }

    /** Two people wait for a row that nobody has decided on, then one does and the other is told that it changed (412). */
    public static void oneDecides(String table, String id, Function<String, ValidatableResponse> decide)
            throws SQLException {
        try (Connection holder = PostgresResource.owner();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("select from " + table + " where id = '" + id + "' for update");
            CompletableFuture<List<Integer>> answers =
                    CompletableFuture.supplyAsync(() -> statuses(List.of("first", "second"), decide));
            Sql.until("select count(*) >= 2 from pg_locks where not granted", "t");
            holder.rollback();
            assertEquals(List.of(200, 412), answers.join().stream().sorted().toList(), table);
        }
    }
}
