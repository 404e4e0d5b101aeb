package id.salur.disbursement.budget;

import static id.salur.disbursement.budget.Regional.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.AtOnce;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Sixteen threads at once, on a real PostgreSQL: of those that want the last rupiah of an account one wins. */
@QuarkusTest
@ServiceTest
class BudgetRaceTest {
    private static long won(List<Integer> statuses) {
        return statuses.stream().filter(status -> status < 300).count();
    }

    private static long refused(List<Integer> statuses) {
        return statuses.stream().filter(status -> status == 409).count();
    }

    @Test
    void submitsGiveBacksAllocationsAndRevisionsShareTheLastRupiahOut() {
        Regional budget = new Regional(2021, "51").open(700_000);
        Road road = Road.in("BPNT", 2021, "51.01");
        road.families(3);
        budget.allocate("51.01", 600_000).statusCode(201);
        List<Supplier<ValidatableResponse>> district = new ArrayList<>();
        for (String month : List.of("01", "02", "03", "04", "05")) {
            String run = budget.run(road, "2021-" + month);
            String etag = road.etag(run);
            district.add(() -> road.officer.command("/v1/stage-runs/" + run + "/submit", etag));
        }
        for (int i = 0; i < 4; i++) {
            String order = order(budget.giveBack("51.01", 600_000));
            district.add(() -> budget.approve(order));
        }
        List<Supplier<ValidatableResponse>> province = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            province.add(() -> budget.allocate("51.02", 100_000));
        }
        for (int i = 0; i < 3; i++) {
            String order = order(budget.revise(-100_000));
            province.add(() -> budget.approve(order));
        }
        List<Supplier<ValidatableResponse>> all = new ArrayList<>(district);
        all.addAll(province);
        List<Integer> statuses = AtOnce.statuses(all, Supplier::get);
        List<Integer> below = statuses.subList(0, district.size());
        List<Integer> above = statuses.subList(district.size(), statuses.size());
        assertEquals(1, won(below), below::toString);
        assertEquals(district.size() - 1, refused(below), below::toString);
        long left = won(below.subList(5, 9)) == 1 ? 700_000 : 100_000;
        assertTrue(won(above) >= 1 && 100_000 * won(above) <= left, statuses::toString);
        assertEquals(province.size() - won(above), refused(above), statuses::toString);
        assertEquals(0, budget.balance("REGENCY", "51.01"));
        assertEquals(
                700_000 - 100_000 * won(above.subList(4, 7)),
                Sql.number("select sum(balance) from account where fund = 'APBD-51' and kind <> 'TREASURY'"));
        budget.conserved();
    }

    @Test
    void aYearIsClosedOnceAndNothingMovesAfterIt() {
        Regional budget = new Regional(2021, "32").open(200_000);
        budget.allocate("32.01", 100_000).statusCode(201);
        List<Supplier<ValidatableResponse>> runners = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String closing = order(budget.close(false));
            String giveBack = order(budget.giveBack("32.01", 100_000));
            String raise = order(budget.revise(1));
            runners.add(() -> budget.approve(closing));
            runners.add(() -> budget.approve(giveBack));
            runners.add(() -> budget.approve(raise));
            runners.add(() -> budget.allocate("32.01", 100_000));
        }
        List<Integer> statuses = AtOnce.statuses(runners, Supplier::get);
        assertEquals(statuses.size(), won(statuses) + refused(statuses), statuses::toString);
        long closings = Sql.number(
                "select count(*) from budget_order where fund = 'APBD-32' and kind = 'CLOSE' and state = 'APPROVED'");
        assertEquals(
                closings, Sql.number("select count(*) from budget where fund = 'APBD-32' and closed_on is not null"));
        if (closings == 0) {
            budget.approve(order(budget.close(false))).statusCode(200);
        }
        assertEquals(0, Sql.number("select sum(abs(balance)) from account where fund = 'APBD-32'"));
        budget.conserved();
    }
}
