package id.salur.training;

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
            assertEquals(List.of("COMPLETED 90 1 Sewing machine Tailor", "DROPPED ILLNESS"), database.rows("""
                            select concat_ws(' ', e.state, e.drop_reason, e.attendance_percent, a.session, g.item, b.kind)
                              from enrolment e left join attendance a on a.enrolment_id = e.id
                              left join equipment_grant g on g.enrolment_id = e.id left join business b on b.enrolment_id = e.id
                             where e.region_code >= '53.15' and e.region_code < '53.15/' order by e.id"""));
            assertEquals(
                    List.of("provider 1", "equipment_grant 1", "business 1"),
                    database.rows("""
                            select 'provider ' || version from provider
                            union all select 'equipment_grant ' || version from equipment_grant
                            union all select 'business ' || version from business"""),
                    "what had no version is at its first");
        }
    }
}
