package id.salur.launcher.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.salur.launcher.demo.steps.Payout;
import id.salur.launcher.demo.steps.Road;
import id.salur.launcher.demo.steps.Walk;
import id.salur.launcher.generator.Generated;
import id.salur.launcher.generator.Order;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The road from the national budget to the family and back, for 120 families of Kerinci under the rates of 2020. */
@ExtendWith(SharedStack.class)
class JourneyIT {

    private static final String NAME = "journey";
    private static final String KERINCI = "15.01";
    private static final int FAMILIES = 120;

    @Test
    void fromTheNationalBudgetToTheFamilyAndBack(RunningStack stack) throws SQLException, IOException {
        Road road = stack.road(NAME);
        Walk kerinci = new Walk(road, KERINCI, "Kerinci", 2020);

        Order order = kerinci.order(FAMILIES, 1501);
        Generated families = kerinci.importFamilies(order);
        kerinci.verifyAndApprove(FAMILIES);
        kerinci.awaitMemberships();
        kerinci.openBudget(families.pkhAnnual());
        kerinci.allocate(families.pkhAnnual());
        RunningStack.assertAllHold(road, NAME);

        Payout first = kerinci.stage("I", LocalDate.of(2020, 1, 20));
        pay(first, FAMILIES, families.pkhAnnual() / 4);
        await("graduation knows the decisions")
                .atMost(Duration.ofSeconds(60))
                .until(() -> kerinci.decisionsKnownToGraduation() == FAMILIES);

        kerinci.trainTheMother();
        RunningStack.assertAllHold(road, NAME);
        assertEquals("ENDED", kerinci.mother().membership());
        kerinci.awaitMemberships();

        long hers = order.tariff().annual(kerinci.mother().composition()) / 4;
        Payout second = kerinci.stage("II", LocalDate.of(2020, 4, 14));
        pay(second, FAMILIES - 1, first.amount() - hers);
        assertFalse(second.pays(kerinci.mother()), "the mother's family left by the events");

        new Books(stack, road, kerinci, KERINCI).check(NAME);
    }

    /** One person computes and submits, another approves, two banks pay, registry looks at every family again. */
    private static void pay(Payout stage, long families, long amount) {
        stage.compute();
        assertEquals(families, stage.families(), "families entitled");
        assertEquals(amount, stage.amount(), "rupiah, as the generator counted");
        stage.submit();
        stage.approve();
        stage.release();
        stage.banksPay();
        assertEquals(2, stage.banks(), "banks");
        assertEquals(families, stage.paid(), "families paid");
        assertEquals(amount, stage.settled(), "rupiah settled");
        stage.awaitDecisions();
        stage.close();
    }
}
