package id.salur.disbursement;

import static id.salur.platform.testing.Sql.number;

import id.salur.platform.testing.CreationAssert;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A caller without a good token, or of another area, creates nothing and moves no money. */
@QuarkusTest
@ServiceTest
class CreationTest {
    private static final String OFFICER = "district-officer";

    @Test
    void aStageRunIsOpenedInTheAreaOfTheToken() {
        Map<String, Object> run = Map.of("programme", "PKH", "fiscalYear", 2020, "stage", "I", "regionCode", "63.09");
        new CreationAssert(
                        caller -> caller.post("/v1/stage-runs", run),
                        () -> number("select count(*) from stage_run where region_code = '63.09'"))
                .refusesForeignTokens(OFFICER, "63.09")
                .refusesElsewhere(OFFICER, "63.04", 403, "outside-area")
                .creates(OFFICER, "63.09");
    }

    @Test
    void oneRupiahIsAllocatedInTheAreaOfTheToken() {
        Road road = Road.in("PKH", 2022, "63.10").allocate(1000);
        road.allocate("ID", "63", 1).statusCode(201);
        Map<String, Object> oneRupiah = Map.of("from", "63", "to", "63.10", "amount", 1);
        new CreationAssert(
                        caller -> caller.post("/v1/budgets/PKH/2022/allocations", oneRupiah),
                        () -> number(
                                "select sum(balance) from account where kind = 'REGENCY' and region_code = '63.10'"))
                .refusesForeignTokens("national-officer", "ID")
                .refusesElsewhere("national-officer", "53", 403, "outside-area")
                .creates("national-officer", "ID");
        road.conserved();
    }
}
