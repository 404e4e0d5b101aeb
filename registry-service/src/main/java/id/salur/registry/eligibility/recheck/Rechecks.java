package id.salur.registry.eligibility.recheck;

import id.salur.registry.eligibility.PolicyEngine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Judges a batch of payment events with a fixed number of statements, inside the transaction of the inbox. */
@ApplicationScoped
class Rechecks {
    private final Jdbi jdbi;
    private final PolicyEngine engine;
    private final Clock clock;
    private final Timer delay;
    private final String decide;

    Rechecks(Jdbi jdbi, PolicyEngine engine, Clock clock, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.engine = engine;
        this.clock = clock;
        this.delay = Timer.builder("salur.recheck.delay")
                .description("From the settlement or failure of a payment to the decision")
                .publishPercentiles(0.5, 0.99)
                .register(metrics);
        this.decide = RecheckSql.decide(engine.judged());
    }

    /**
     * Stores a decision for each event, changes the memberships and writes the events out.
     *
     * @param causeType CloudEvents type of the batch
     * @param events the batch as JSON, as the inbox gives it
     * @param times when the causes happened
     */
    void judge(String causeType, String events, List<Instant> times) {
        jdbi.useHandle(h -> {
            h.createQuery(RecheckSql.LOCK)
                    .bind("events", events)
                    .mapTo(Looked.class)
                    .one()
                    .refuse();
            h.createUpdate(decide)
                    .bind("events", events)
                    .bind("causeType", causeType)
                    .bind("policyVersion", engine.version())
                    .bind("by", (String) null)
                    .execute();
        });
        Instant now = clock.instant();
        times.forEach(time -> delay.record(Duration.between(time, now)));
    }

    /** The registry made every membership, and a payment is told of after it happened: anything else is not early but wrong. */
    record Looked(long families, long strangers, long early) {
        void refuse() {
            if (strangers > 0) {
                throw new IllegalArgumentException("no membership for payments: " + strangers);
            }
            if (early > 0) {
                throw new IllegalArgumentException("payments on a day after their event: " + early);
            }
        }
    }
}
