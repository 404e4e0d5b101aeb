package id.salur.disbursement.entitlement;

import static org.hamcrest.Matchers.is;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A membership that began anew is not held by what was decided about the one before. */
@QuarkusTest
@ServiceTest
class DecisionBeforeStartTest {
    private static final String REGISTRY = "salur.registry.";

    private static void send(String type, UUID family, String body) {
        UUID event = TestEvents.send("salur.registry.family", REGISTRY + type, family.toString(), body);
        Sql.until("select count(*) from inbox where event_id = '" + event + "'", "1");
    }

    private static void started(Road road, UUID family, int version) {
        send("membership.started.v1", family, """
                {"familyId":"%s","version":%d,"programme":"BPNT","regionCode":"%s","startedOn":"2019-01-01"}""".formatted(family, version, road.village()));
    }

    private static void decided(Road road, UUID family, String decision, Instant at) {
        send("eligibility.rechecked.v1", family, """
                {"recheckId":"%s","familyId":"%s","programme":"BPNT","regionCode":"%s","asOf":"2019-01-01","decision":"%s",
                 "reasons":["MOVED_OUT"],"policyVersion":"1","facts":{"desil":2,"components":{}},"causeId":"%s",
                 "causeType":"salur.disbursement.payment.settled.v1","causedAt":"2019-01-01T00:00:00Z","decidedAt":"%s"}""".formatted(
                        UUID.randomUUID(), family, road.village(), decision, UUID.randomUUID(), at));
    }

    private static void families(Road road, String run, int expected) {
        road.act(road.officer, run, "compute").statusCode(200).body("families", is(expected));
    }

    @Test
    void anOlderDecisionHoldsNobody() {
        Road road = Road.fresh("BPNT", 2019).allocate(500_000);
        UUID family = road.families(1).get(0);
        Instant now = Instant.now();
        String run = road.run("2019-01");
        decided(road, family, "END", now.minus(Duration.ofDays(1)));
        families(road, run, 0);
        started(road, family, 5);
        families(road, run, 1);
        started(road, family, 3);
        families(road, run, 1);
        road.release(run);
        String batch = road.batch(run);
        road.results(batch, road.failed(batch, "CARD_DAMAGED")).statusCode(201);
        String followUp = road.followUp(road.officer, run);
        families(road, followUp, 1);
        decided(road, family, "SUSPEND", now.plus(Duration.ofDays(1)));
        families(road, followUp, 0);
        families(road, road.run("2019-02"), 0);
    }
}
