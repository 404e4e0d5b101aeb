package id.salur.disbursement.budget;

import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.budget.LedgerTransaction.Transfer;
import id.salur.platform.money.Rupiah;
import id.salur.platform.security.SystemScope;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Central and regional money are kept apart: two budgets of one programme and year never meet. */
@QuarkusTest
@ServiceTest
class FundTest {
    private static final Api PROVINCE = Api.as("province-officer", "11");

    @Inject
    Ledger ledger;

    private static ValidatableResponse open(Api as, String fund, long amount) {
        return as.post("/v1/budgets", opening(fund, amount));
    }

    private static Map<String, Object> opening(String fund, long amount) {
        return Map.of(
                "programme", "BPNT", "fiscalYear", 2021, "amount", amount, "legalBasis", "APBD 2021", "fund", fund);
    }

    private static ValidatableResponse allocate(String fund, String from, String to, long amount) {
        return PROVINCE.post(
                "/v1/budgets/BPNT/2021/allocations", Map.of("from", from, "to", to, "amount", amount, "fund", fund));
    }

    private static long held(String fund, String kind) {
        return Sql.number("select coalesce(sum(balance), 0) from account where fund = '" + fund + "' and kind = '"
                + kind + "' and programme = 'BPNT' and fiscal_year = 2021 and region_code like '11%'");
    }

    @Test
    void aProvincesMoneyPaysARunAndTheNationsStaysWhereItIs() {
        Road road = Road.in("BPNT", 2021, "11.01").allocate(5_000_000);
        road.families(2);
        open(PROVINCE, "APBD-11", 1_000_000)
                .statusCode(201)
                .body("fund", is("APBD-11"))
                .body("regionCode", is("11"));
        open(PROVINCE, "APBD-11", 1).spec(refused(409, "budget-exists"));
        allocate("APBD-11", "11", "11.01", 900_000).statusCode(201).body("fund", is("APBD-11"));
        allocate("APBD-11", "11", "11.01", 100_001).spec(refused(409, "over-allocation"));
        String run = road.open("2021-01", Map.of("fund", "APBD-11"))
                .statusCode(201)
                .body("fund", is("APBD-11"))
                .extract()
                .path("id");
        road.act(road.officer, run, "compute").statusCode(200).body("amount", is(400_000));
        road.release(run);
        assertEquals(500_000, held("APBD-11", "REGENCY"));
        assertEquals(400_000, held("APBD-11", "IN_TRANSIT"));
        String batch = road.batch(run);
        List<String> paid = road.paid(batch);
        road.results(batch, List.of(paid.get(0))).statusCode(201);
        road.results(batch, List.of(paid.get(1).replace(",PAID,200000,,", ",FAILED,200000,CARD_DAMAGED,")))
                .statusCode(201);
        String followUp = road.followUp(road.officer, run);
        road.officer.get("/v1/stage-runs/" + followUp).body("fund", is("APBD-11"));
        road.release(followUp);
        String again = road.batch(followUp);
        road.results(again, road.paid(again)).statusCode(201);
        assertEquals(400_000, held("APBD-11", "SETTLED"));
        assertEquals(5_000_000, held("APBN", "REGENCY"));
        road.conserved();
        PROVINCE.get("/v1/budgets/BPNT/2021/conservation?fund=APBD-11")
                .statusCode(200)
                .body("holds", is(true))
                .body("nodes.regionCode", equalTo(List.of("11", "11.01")))
                .body("nodes[0].allocated", is(1_000_000))
                .body("nodes[0].settled", is(400_000))
                .body("nodes[0].unspent", is(600_000));
        PROVINCE.get("/v1/budgets/BPNT/2021/nodes?regionCode=11.01")
                .statusCode(200)
                .body("items.fund", equalTo(List.of("APBN")))
                .body("items[0].unspent", is(5_000_000));
    }

    @Test
    void regionalMoneyIsOpenedByItsOwnerAndStaysInside() {
        Road road = Road.in("BPNT", 2021, "11.02");
        open(Road.NATION, "APBD-11.02", 1).spec(refused(403, "role-not-allowed"));
        open(PROVINCE, "APBN", 1).spec(refused(403, "role-not-allowed"));
        open(PROVINCE, "APBD-12", 1).spec(refused(403, "outside-area"));
        open(PROVINCE, "APBD-99", 1).spec(refused(422, "unknown-region"));
        open(PROVINCE, "APBD", 1).spec(refused(422, "unknown-fund"));
        open(road.officer, "APBD-11.02", 700_000).spec(refused(403, "over-limit"));
        String order = Regional.order(road.officer.post("/v1/budgets/proposals", opening("APBD-11.02", 700_000)));
        Regional.approve(road.approver, order).statusCode(200);
        allocate("APBD-11.02", "11", "11.03", 1).spec(refused(422, "fund-outside-region"));
        Road.in("BPNT", 2021, "11.03")
                .open("2021-01", Map.of("fund", "APBD-11.02"))
                .spec(refused(422, "fund-outside-region"));
        assertEquals(700_000, held("APBD-11.02", "REGENCY"));
        assertEquals(0, Sql.number("select count(*) from stage_run where region_code = '11.03'"));
    }

    @Test
    void theDatabaseLetsFundsNeverMeet() {
        AccountKey ours = AccountKey.of(BudgetKey.of("BPNT", 2021, "APBD-11.04"), AccountKind.TREASURY, "11.04");
        AccountKey theirs = AccountKey.of(BudgetKey.apbn("BPNT", 2021), AccountKind.REGENCY, "11.04");
        AccountKey outside = AccountKey.of(BudgetKey.of("BPNT", 2021, "APBD-11.04"), AccountKind.REGENCY, "11.05");
        for (AccountKey to : List.of(theirs, outside)) {
            String refusal =
                    assertThrows(RuntimeException.class, () -> post(ours, to)).toString();
            assertTrue(
                    refusal.contains("ledger_transaction_one_fund")
                            || refusal.contains("mixes")
                            || refusal.contains("account_within_fund"),
                    refusal);
        }
        assertEquals(0, held("APBD-11.04", "TREASURY"));
    }

    private void post(AccountKey from, AccountKey to) {
        SystemScope.run(() -> QuarkusTransaction.requiringNew()
                .run(() -> ledger.post(
                        LedgerTransaction.of(Reason.ALLOCATION, "x", new Transfer(from, to, new Rupiah(1))))));
    }
}
