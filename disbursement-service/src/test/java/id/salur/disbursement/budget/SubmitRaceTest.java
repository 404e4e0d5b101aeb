package id.salur.disbursement.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs that race for the last rupiah: one wins. */
@QuarkusTest
@ServiceTest
class SubmitRaceTest {
    @Test
    void ofRunsThatRaceForTheLastRupiahOneWins() {
        Road road = Road.fresh("BPNT", 2019).allocate(3 * 110_000);
        road.families(3);
        List<String> runs =
                List.of("2019-01", "2019-02", "2019-03", "2019-04", "2019-05", "2019-06", "2019-07", "2019-08").stream()
                        .map(road::computed)
                        .toList();
        List<Integer> statuses = road.submitAtOnce(runs);
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
        assertEquals(7, statuses.stream().filter(status -> status == 409).count(), statuses::toString);
        assertEquals(
                1,
                Sql.number("select count(*) from stage_run where region_code = '" + road.district
                        + "' and state = 'SUBMITTED'"));
        assertEquals(
                0,
                Sql.number("select balance from account where kind = 'REGENCY' and region_code = '" + road.district
                        + "' and programme =" + " 'BPNT'"));
        road.conserved();
    }
}
