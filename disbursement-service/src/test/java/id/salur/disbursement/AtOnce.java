package id.salur.disbursement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.PostgresResource;
import id.salur.platform.testing.Sql;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Two people who decide the same at once. */
public final class AtOnce {
    private AtOnce() {}

    /** Both wait for a row that nobody has decided on, then one does and the other is told that it changed (412). */
    public static void oneDecides(String table, String id, Function<String, ValidatableResponse> decide)
            throws SQLException {
        try (Connection holder = PostgresResource.owner();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("select from " + table + " where id = '" + id + "' for update");
            List<CompletableFuture<Integer>> answers = List.of("first", "second").stream()
                    .map(person -> CompletableFuture.supplyAsync(
                            () -> decide.apply(person).extract().statusCode()))
                    .toList();
            Sql.until("select count(*) >= 2 from pg_locks where not granted", "t");
            holder.rollback();
            assertEquals(
                    List.of(200, 412),
                    answers.stream().map(CompletableFuture::join).sorted().toList(),
                    table);
        }
    }
}
