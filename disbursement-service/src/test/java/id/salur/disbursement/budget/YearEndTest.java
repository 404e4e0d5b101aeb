package id.salur.disbursement.budget;

import static id.salur.disbursement.budget.Regional.order;
import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.budget.LedgerTransaction.Transfer;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.SystemScope;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A year is closed when nothing is under way; its unspent money goes back, or into the next year. */
@QuarkusTest
@ServiceTest
class YearEndTest {
    @Inject
    Ledger ledger;

    private static String books(String fund) {
        return Sql.text(
                "select string_agg(id || '=' || balance, ' ' order by id) || (select count(*) from budget_order where"
                        + " fund = '"
                        + fund + "') from account where fund = '" + fund + "'");
    }

    @Test
    void withMoneyInTransitItIsRefusedAndOnceSettledTheRestIsCarriedOver() {
        Regional budget = new Regional(2021, "76").open(1_000_000);
        Road road = Road.in("BPNT", 2021, "76.01");
        road.families(2);
        budget.allocate("76.01", 900_000).statusCode(201);
        String run = budget.run(road, "2021-01");
        String next = budget.run(road, "2021-02");
        budget.close(true).spec(refused(409, "year-not-settled"));
        road.release(run);
        String before = books("APBD-76");
        budget.close(true)
                .spec(refused(409, "year-not-settled"))
                .body("runs", is(2))
                .body("runIds", equalTo(List.of(run, next)))
                .body("inTransit", is(400_000))
                .body("held", is(0));
        assertEquals(before, books("APBD-76"));
        String batch = road.batch(run);
        road.results(batch, road.paid(batch)).statusCode(201);
        road.act(road.officer, run, "close", Map.of("on", "2021-03-01")).statusCode(200);
        budget.close(true).spec(refused(409, "year-not-settled"));
        road.act(road.officer, next, "cancel").statusCode(200);

        String stale = order(budget.close(true));
        budget.approve(order(budget.revise(1))).statusCode(200);
        budget.approve(stale)
                .spec(refused(409, "order-changed"))
                .body("expected", is(600_000))
                .body("found", is(600_001));
        String closing = order(budget.close(true).body("amount", is(600_001)).body("carryOver", is(true)));
        budget.approve(closing).statusCode(200);
        closed(budget, road, closing);
    }

    private void closed(Regional budget, Road road, String closing) {
        for (String[] account : new String[][] {{"PROVINCE", "76"}, {"REGENCY", "76.01"}}) {
            assertEquals(0, budget.balance(account[0], account[1]));
        }
        assertEquals(-400_000, budget.balance("TREASURY", "76"));
        assertEquals(600_001, new Regional(2022, "76").balance("PROVINCE", "76"));
        assertEquals(
                "CARRY_OVER 2022, CLOSING 2021",
                Sql.text("select string_agg(distinct t.reason || ' ' || a.fiscal_year, ', ') from ledger_transaction t "
                        + "join posting p on p.transaction_id = t.id join account a on a.id = p.account_id "
                        + "where t.reference = '" + closing + "'"));
        budget.conserved();
        new Regional(2022, "76").conserved();
        budget.officer
                .get("/v1/budgets/BPNT/2021/nodes?fund=APBD-76&regionCode=76.01")
                .body("items[0].allocated", is(400_000))
                .body("items[0].settled", is(400_000))
                .body("items[0].unspent", is(0));
        budget.allocate("76.01", 1).spec(refused(409, "year-closed"));
        budget.giveBack("76.01", 1).spec(refused(409, "year-closed"));
        budget.revise(1).spec(refused(409, "year-closed"));
        budget.close(false).spec(refused(409, "year-closed"));
        String late = budget.run(road, "2021-03");
        road.act(road.officer, late, "submit").spec(refused(409, "year-closed"));
        bankAnswersLate();
    }

    /** What comes back from a bank after the year is booked; nothing is spent from it. */
    private void bankAnswersLate() {
        BudgetKey key = BudgetKey.of("BPNT", 2021, "APBD-76");
        AccountKey settled = AccountKey.of(key, AccountKind.SETTLED, "76.01");
        AccountKey returned = AccountKey.of(key, AccountKind.RETURNED, "76.01");
        post(new Transfer(settled, returned, new Rupiah(200_000)));
        post(new Transfer(returned, settled, new Rupiah(200_000)));
        for (AccountKey unspent :
                List.of(key.treasury(), key.root(), AccountKey.of(key, AccountKind.REGENCY, "76.01"))) {
            Problem refused =
                    assertThrows(Problem.class, () -> post(new Transfer(returned, unspent, new Rupiah(200_000))));
            assertEquals("year-closed", refused.slug());
        }
    }

    private void post(Transfer transfer) {
        SystemScope.run(() -> QuarkusTransaction.requiringNew()
                .run(() -> ledger.post(LedgerTransaction.of(Reason.RECONCILIATION, "late", transfer))));
    }

    @Test
    void theNationsMoneyComesBackFromEveryLevelInOneTransaction() {
        Api approver = Api.as("approver", "ID");
        Road.NATION
                .post(
                        "/v1/budgets",
                        Map.of("programme", "BPNT", "fiscalYear", 2031, "amount", 1_000, "legalBasis", "DIPA"))
                .statusCode(201);
        for (Object[] step : new Object[][] {
            {"ID", "76", 600}, {"ID", "75", 300}, {"76", "76.01", 250}, {"76", "76.02", 50}, {"75", "75.01", 300}
        }) {
            Road.NATION
                    .post(
                            "/v1/budgets/BPNT/2031/allocations",
                            Map.of("from", step[0], "to", step[1], "amount", step[2]))
                    .statusCode(201);
        }
        String closing =
                order(Road.NATION.post("/v1/budgets/BPNT/2031/close", Map.of("legalBasis", "PMK", "carryOver", false)));
        Regional.approve(approver, closing).statusCode(200);
        assertEquals(
                0, Sql.number("select sum(abs(balance)) from account where programme = 'BPNT' and fiscal_year = 2031"));
        assertEquals(
                "75 -300, 75.01 -300, 76 -600, 76.01 -250, 76.02 -50",
                Sql.text("select string_agg(region_code || ' ' || amount, ', ' order by region_code) from"
                        + " budget_allocation where programme = 'BPNT' and fiscal_year = 2031 and amount < 0"));
        assertEquals(1, Sql.number("select count(*) from ledger_transaction where reference = '" + closing + "'"));
        Road.NATION
                .get("/v1/budgets/BPNT/2031/conservation")
                .statusCode(200)
                .body("holds", is(true))
                .body("nodes[0].allocated", is(0));
    }
}
