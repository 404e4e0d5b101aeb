package id.salur.disbursement.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of budget commands through the API on the real ledger, beside a model of three numbers: a command succeeds
 * exactly when the model has the money, and after each one every balance is the model's and the books are conserved.
 */
@QuarkusTest
@ServiceTest
class BudgetSequencesTest {
    private static final String DISTRICT = "74.01";

    private final Regional budget = new Regional(2021, "74");
    private final Road road = Road.in("BPNT", 2021, DISTRICT);
    private final Deque<String> free = new ArrayDeque<>();
    private final Deque<String> submitted = new ArrayDeque<>();
    private long root = 1_000_000;
    private long district;
    private int refusals;

    private enum Op {
        ALLOCATE,
        GIVE_BACK,
        RAISE,
        LOWER,
        SUBMIT,
        REJECT
    }

    private record Step(Op op, long amount) {}

    private static Arbitrary<List<Step>> sequences() {
        Arbitrary<Long> amounts = Arbitraries.longs().between(1, 900_000);
        return Combinators.combine(Arbitraries.of(Op.class), amounts)
                .as(Step::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(14);
    }

    @Test
    void anySequenceKeepsTheBooks() {
        budget.open(root);
        road.families(1);
        for (String month : List.of("01", "02", "03", "04", "05")) {
            free.add(budget.run(road, "2021-" + month));
        }
        int[] steps = new int[1];
        JqwikSession.run(() -> sequences().sampleStream().limit(12).forEach(sequence -> {
            for (Step step : sequence) {
                steps[0]++;
                take(step);
                holds(step);
            }
        }));
        assertTrue(refusals > 0 && refusals < steps[0], refusals + " of " + steps[0] + " refused");
    }

    private void take(Step step) {
        long amount = step.amount();
        switch (step.op()) {
            case ALLOCATE -> {
                if (accepted(budget.allocate(DISTRICT, amount), root >= amount)) {
                    root -= amount;
                    district += amount;
                }
            }
            case GIVE_BACK -> {
                if (ordered(budget.giveBack(DISTRICT, amount), district >= amount)) {
                    district -= amount;
                    root += amount;
                }
            }
            case RAISE -> {
                ordered(budget.revise(amount), true);
                root += amount;
            }
            case LOWER -> {
                if (ordered(budget.revise(-amount), root >= amount)) {
                    root -= amount;
                }
            }
            case SUBMIT -> submit();
            case REJECT -> reject();
        }
    }

    private void submit() {
        if (!free.isEmpty()) {
            String run = free.peek();
            if (accepted(road.act(road.officer, run, "submit"), district >= 200_000)) {
                district -= 200_000;
                submitted.add(free.remove());
            }
        }
    }

    private void reject() {
        if (!submitted.isEmpty()) {
            String run = submitted.remove();
            road.act(road.approver, run, "reject", Map.of("reason", "random")).statusCode(200);
            district += 200_000;
            free.add(run);
        }
    }

    private boolean ordered(ValidatableResponse proposed, boolean possible) {
        if (accepted(proposed, possible)) {
            budget.approve(proposed.extract().path("id")).statusCode(200);
            return true;
        }
        return false;
    }

    private boolean accepted(ValidatableResponse answer, boolean possible) {
        int status = answer.extract().statusCode();
        if (!possible) {
            assertEquals(409, status);
            refusals++;
        } else {
            assertTrue(status == 200 || status == 201, () -> answer.extract().asString());
        }
        return possible;
    }

    private void holds(Step step) {
        assertEquals(root, budget.balance("PROVINCE", "74"), step::toString);
        assertEquals(district, budget.balance("REGENCY", DISTRICT), step::toString);
        assertEquals(
                200_000L * submitted.size(),
                Sql.number(
                        "select coalesce(sum(balance), 0) from account where fund = 'APBD-74' and kind = 'STAGE_RUN'"));
        assertEquals(0, Sql.number("select sum(balance) from account where fund = 'APBD-74'"));
        budget.conserved();
    }
}
