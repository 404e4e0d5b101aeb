package id.salur.graduation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.MigrationAssert;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A database of the first version, a row in each table, comes through: every row says what it said, and is found by its place. */
@QuarkusTest
@ServiceTest
class MigrationTest {
    @Test
    void everyRowIsThereWithItsMeaning() throws SQLException {
        try (MigrationAssert database = MigrationAssert.from("1", "before-V1.1.sql")) {
            assertEquals(
                    List.of("ALAMIAH REJECTED Still has a pupil", "MANDIRI CONFIRMED 2024-07-01"), database.rows("""
                            select concat_ws(' ', c.kind, c.state, c.effective_on, c.reject_reason)
                              from graduation_case c join membership m using (family_id, programme)
                             where c.region_code >= '53.15' and c.region_code < '53.15/' and m.region_code = c.region_code
                             order by c.kind"""));
            assertEquals(
                    List.of("DECIDE_GRADUATION approver 53.15.05.2003 graduation-case a3 14"),
                    database.rows(
                            "select concat_ws(' ', kind, role, region_code, subject_type, right(subject_id::text, 2),"
                                    + " due_on - (now() at time zone 'Asia/Jakarta')::date) from task where kind like 'DECIDE%'"),
                    "what waited before has its task");
        }
    }
}
