package id.salur.disbursement.approval;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.RecipientOf;
import id.salur.disbursement.Road;
import id.salur.disbursement.Rows;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an order leaves out is no more work than the order, though the planner knows of another run and nothing of this one. */
@QuarkusTest
@ServiceTest
class LeftOutTest {
    private static final int FAMILIES = 2000;

    private static String approved(Road road) {
        String family = "select md5('" + road.district + "' || i)::uuid, '" + road.village() + "'";
        String all = " from generate_series(1, " + FAMILIES + ") i";
        Sql.execute(
                Rows.families(family + all),
                RecipientOf.of(family + all),
                Rows.spans(family + ", 1, 'SD'" + all),
                Rows.members("PKH", "2020-01-01", family + all));
        String run = road.allocate(FAMILIES * 1_000_000L).computed("I");
        road.act(road.officer, run, "submit").statusCode(200);
        road.act(road.approver, run, "approve").statusCode(200);
        return run;
    }

    /** Two families failed the check of their accounts, all others passed it. */
    private static void check(Road road, String run) {
        Sql.execute(
                "insert into account_check (run_id, region_code, number, checked_on, passed, failed, received_by) values ('"
                        + run + "', '" + road.district + "', 'C-1', '2020-01-17', " + (FAMILIES - 2) + ", 2, 'test')",
                "insert into account_check_result select c.run_id, e.family_id, c.id, e.region_code, case when n < 3 then 'FAILED' else"
                        + " 'PASSED' end, case when n < 3 then 'OTHER' end from account_check c join (select *, row_number() over (order by"
                        + " family_id) n from entitlement where run_id = '" + run
                        + "') e on e.run_id = c.run_id where c.run_id = '" + run + "'");
    }

    @Test
    void theWorkGrowsWithTheOrder() {
        Road road = Road.fresh("PKH", 2020);
        Road earlier = Road.fresh("PKH", 2020);
        release(earlier, approved(earlier), FAMILIES);
        Sql.execute("analyze entitlement, payment, stage_claim, account_check_result");
        String run = approved(road);
        check(road, run);
        long before = read();
        long paid = inserted();
        release(road, run, FAMILIES - 2);
        Sql.until(
                "select n_tup_ins >= " + (paid + FAMILIES - 2) + " from pg_stat_user_tables where relname = 'payment'",
                "t");
        long work = read() - before;
        assertTrue(work < 100L * FAMILIES, work + " rows were read for " + FAMILIES + " families");
        road.conserved();
    }

    private static void release(Road road, String run, int families) {
        road.act(road.officer, run, "release", Map.of("sp2dNumber", "SP2D/" + run, "releasedOn", "2020-01-25"))
                .statusCode(200)
                .body("families", is(families));
    }

    private static long read() {
        return Sql.number(
                "select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) from pg_stat_user_tables where relname in"
                        + " ('entitlement', 'payment', 'stage_claim', 'follow_up_claim', 'family_account', 'account_check_result')");
    }

    private static long inserted() {
        return Sql.number("select n_tup_ins from pg_stat_user_tables where relname = 'payment'");
    }
}
