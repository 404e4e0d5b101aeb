package id.salur.disbursement.budget;

import static id.salur.disbursement.budget.Regional.order;
import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.Road;
import id.salur.disbursement.Rows;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.AtOnce;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Openings, revisions and give-backs: proposed by one, approved by another, never below what is committed. */
@QuarkusTest
@ServiceTest
class BudgetOrderTest {
    @Test
    void aBudgetIsRaisedAndLoweredByTwoPeople() {
        Regional budget = new Regional(2021, "12").open(1_000_000);
        String raised = order(budget.revise(500_000));
        assertEquals(1_000_000, budget.balance("PROVINCE", "12"));
        budget.approve(raised)
                .statusCode(200)
                .body("state", is("APPROVED"))
                .body("decidedBy", is("approver"))
                .body("transactionId", notNullValue());
        budget.approver
                .command("/v1/budget-orders/" + raised + "/approve", "\"2\"")
                .spec(refused(409, "illegal-transition"));
        budget.approve(raised).spec(refused(412, "stale-etag"));
        budget.approve(order(budget.revise(-300_000))).statusCode(200);
        assertEquals(1_200_000, budget.balance("PROVINCE", "12"));
        assertEquals(-1_200_000, budget.balance("TREASURY", "12"));
        budget.officer
                .get("/v1/budgets?programme=BPNT&fiscalYear=2021")
                .statusCode(200)
                .body("items.fund", equalTo(List.of("APBD-12")))
                .body("items[0].amount", is(1_000_000))
                .body("items[0].revised", is(200_000));
        budget.revise(0).spec(refused(400, "invalid-amount"));
        budget.revise(Long.MIN_VALUE).spec(refused(422, "number-too-large"));
        budget.post(Api.as("district-officer", "12.01"), "revisions", Map.of("amount", 1))
                .spec(refused(403, "role-not-allowed"));
        budget.conserved();
    }

    @Test
    void whoProposedDoesNotDecideAndARejectedOrderMovesNothing() {
        Regional budget = new Regional(2021, "13").open(1_000_000);
        Api both = Api.with(Tokens.of(List.of("province-officer", "approver"), List.of("13"), "ana"));
        String own = order(budget.post(both, "revisions", Map.of("amount", 5)));
        Regional.approve(both, own).spec(refused(409, "same-person"));
        both.command("/v1/budget-orders/" + own + "/reject", "\"1\"", Map.of("reason", "x"))
                .spec(refused(409, "same-person"));
        Regional.approve(budget.officer, own).spec(refused(403, "role-not-allowed"));
        Regional.approve(Api.as("approver", "12"), own).spec(refused(404, "not-found"));
        budget.approver
                .command("/v1/budget-orders/" + own + "/reject", "\"1\"", Map.of("reason", "no decree"))
                .statusCode(200)
                .body("state", is("REJECTED"))
                .body("note", is("no decree"));
        assertEquals(1_000_000, budget.balance("PROVINCE", "13"));
        budget.officer
                .get("/v1/budget-orders?programme=BPNT&fiscalYear=2021&state=PROPOSED")
                .statusCode(200)
                .body("items.size()", is(0));
    }

    @Test
    void whatIsCommittedIsNotGivenBackAndNotTakenFromTheBudget() {
        Regional budget = new Regional(2021, "52").open(1_000_000);
        Road road = Road.in("BPNT", 2021, "52.01");
        road.families(2);
        budget.allocate("52.01", 900_000).statusCode(201);
        String early = order(budget.giveBack("52.01", 600_000));
        String run = budget.run(road, "2021-01");
        road.act(road.officer, run, "submit").statusCode(200);
        String before = Sql.text(
                "select string_agg(id || '=' || balance, ' ' order by id) from account where fund = 'APBD-52'");
        budget.giveBack("52.01", 500_001)
                .spec(refused(409, "below-committed"))
                .body("allocated", is(900_000))
                .body("committed", is(400_000))
                .body("asked", is(399_999));
        budget.approve(early).spec(refused(409, "below-committed"));
        budget.revise(-100_001)
                .spec(refused(409, "below-committed"))
                .body("allocated", is(1_000_000))
                .body("committed", is(900_000))
                .body("asked", is(899_999));
        budget.giveBack("52.01", -1).spec(refused(400, "invalid-amount"));
        assertEquals(
                before,
                Sql.text("select string_agg(id || '=' || balance, ' ' order by id) from account where fund ="
                        + " 'APBD-52'"));
        assertEquals(1, Sql.number("select count(*) from budget_order where fund = 'APBD-52' and kind = 'GIVE_BACK'"));
        String fromBelow =
                order(budget.post(road.officer, "give-backs", Map.of("from", "52.01", "to", "52", "amount", 500_000)));
        Regional.approve(road.approver, fromBelow).spec(refused(403, "outside-area"));
        budget.approve(fromBelow).statusCode(200);
        assertEquals(0, budget.balance("REGENCY", "52.01"));
        assertEquals(600_000, budget.balance("PROVINCE", "52"));
        budget.conserved();
    }

    @Test
    void aBudgetOverTheOfficersLimitIsOpenedByTwo() {
        Regional budget = new Regional(2021, "17");
        long over = 1_000_000_000_001L;
        budget.officer
                .post("/v1/budgets", budget.opening(over))
                .spec(refused(403, "over-limit"))
                .body("limit", is(over - 1))
                .body("requested", is(over));
        budget.proposeToOpen(Road.NATION, over).spec(refused(403, "role-not-allowed"));
        budget.proposeToOpen(budget.officer, 0).spec(refused(400, "invalid-amount"));
        Api both = Api.with(Tokens.of(List.of("province-officer", "approver"), List.of("17"), "ana"));
        String own = order(budget.proposeToOpen(both, over));
        String other = order(budget.proposeToOpen(budget.officer, over));
        Regional.approve(both, own).spec(refused(409, "same-person"));
        assertEquals(0, Sql.number("select count(*) from budget where fund = 'APBD-17'"));
        budget.approve(own).statusCode(200).body("state", is("APPROVED")).body("transactionId", notNullValue());
        assertEquals(over, budget.balance("PROVINCE", "17"));
        budget.approve(other).spec(refused(409, "budget-exists"));
        budget.proposeToOpen(budget.officer, 1).spec(refused(409, "budget-exists"));
        assertEquals(over, budget.balance("PROVINCE", "17"));
        budget.conserved();
    }

    @Test
    void anAllocationOverTheOfficersLimitTakesTwo() {
        Sql.execute(Rows.limit("T-18-OFFICER", "province-officer", "PROVINCE", "18", 1000));
        Regional budget = new Regional(2021, "18").open(1_000_000);
        budget.allocate("18.01", 999).statusCode(201);
        budget.allocate("18.02", 1).statusCode(201);
        Sql.execute(Rows.limit("T-18-APPROVER", "approver", "PROVINCE", "18", 600000));
        budget.allocate("18.03", 1)
                .spec(refused(403, "over-limit"))
                .body("limit", is(1_000))
                .body("requested", is(1_001))
                .body("levels", equalTo(List.of("REGENCY", "PROVINCE", "NATION")));
        assertEquals(0, budget.balance("REGENCY", "18.03"));
        String order =
                order(budget.post("allocations/proposals", Map.of("from", "18", "to", "18.01", "amount", 500_000)));
        budget.approve(order).statusCode(200).body("kind", is("ALLOCATION"));
        assertEquals(500_999, budget.balance("REGENCY", "18.01"));
        budget.post("allocations/proposals", Map.of("from", "18", "to", "18.02", "amount", 500_000))
                .spec(refused(409, "over-allocation"));
        String more =
                order(budget.post("allocations/proposals", Map.of("from", "18", "to", "18.02", "amount", 100_001)));
        budget.approve(more)
                .spec(refused(403, "over-limit"))
                .body("limit", is(600_000))
                .body("requested", is(600_001))
                .body("levels", equalTo(List.of("REGENCY", "PROVINCE", "NATION")));
        Regional.approve(Api.with(Tokens.of(List.of("approver"), List.of("18"), "cita")), more)
                .statusCode(200);
        budget.conserved();
    }

    @Test
    void whatOneOfficerGivesAloneOnADayIsOneSum() throws Exception {
        Sql.execute(Rows.limit("T-36-OFFICER", "province-officer", "PROVINCE", "36", 1000));
        Regional budget = new Regional(2021, "36").open(1_000_000);
        budget.allocate("36.01", 1_000).statusCode(201);
        budget.allocate("36.02", 1).spec(refused(403, "over-limit"));

        budget.approve(order(budget.giveBack("36.01", 1_000))).statusCode(200);
        budget.allocate("36.02", 1)
                .statusCode(403)
                .body("requested", is(1_001))
                .body("levels", equalTo(List.of("REGENCY", "PROVINCE", "NATION")));

        Api both = Api.with(Tokens.of(List.of("province-officer", "approver"), List.of("36"), "dewi"));
        Regional.approve(
                        both,
                        order(budget.post(
                                "allocations/proposals", Map.of("from", "36", "to", "36.01", "amount", 5_000))))
                .statusCode(200);
        budget.post(both, "allocations", Map.of("from", "36", "to", "36.02", "amount", 1_000))
                .statusCode(201);
        budget.post(both, "allocations", Map.of("from", "36", "to", "36.02", "amount", 1))
                .spec(refused(403, "over-limit"));

        Regional other = new Regional(2022, "36").open(1_000);
        other.allocate("36.01", 1_000).statusCode(201);

        Sql.execute("update budget_allocation set created_at = created_at - interval '1 day' where fund = 'APBD-36' and"
                + " fiscal_year = 2021");
        Map<String, Object> part = Map.of("from", "36", "to", "36.02", "amount", 600);
        List<Integer> twice = AtOnce.statuses(List.of(part, part), one -> budget.post("allocations", one));
        assertEquals(List.of(201, 403), twice.stream().sorted().toList());
        assertEquals(1_600, budget.balance("REGENCY", "36.02"));
        budget.conserved();
    }

    @Test
    void nobodyGivesFromARegionThatIsNotHis() {
        Regional budget = new Regional(2021, "21").open(1_000);
        Api other = Api.as("province-officer", "12");
        for (String path : List.of("allocations", "allocations/proposals")) {
            budget.post(other, path, Map.of("from", "21", "to", "21.01", "amount", 1))
                    .spec(refused(403, "outside-area"));
        }
    }

    @Test
    void theLimitIsThatOfTheRoleThatOpens() {
        Map<String, Object> district = Map.of(
                "programme", "BPNT", "fiscalYear", 2021, "amount", 1, "legalBasis", "APBD", "fund", "APBD-14.01");
        Api both = Api.with(Tokens.of(List.of("province-officer", "district-officer"), List.of("14"), "eka"));
        both.post("/v1/budgets", district).spec(refused(403, "over-limit"));
    }
}
