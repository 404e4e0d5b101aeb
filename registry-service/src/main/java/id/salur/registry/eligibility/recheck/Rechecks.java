package id.salur.registry.eligibility.recheck;

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
    private final Judge judge;
    private final Clock clock;
    private final Timer delay;

    Rechecks(Jdbi jdbi, Judge judge, Clock clock, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.judge = judge;
        this.clock = clock;
        this.delay = Timer.builder("salur.recheck.delay")
                .description("From the settlement or failure of a payment to the decision")
                .publishPercentiles(0.5, 0.99)
                .register(metrics);
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
            judge.decide(h, causeType, events, null);
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
