package id.salur.platform.command;

import id.salur.platform.security.SystemScope;
import id.salur.platform.time.Rounds;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Forgets, each hour, answers that nobody repeats any more, events that Kafka no longer holds, and refused rows of files. */
@ApplicationScoped
class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Period idempotency;
    private final Period inbox;
    private final Period rejects;
    private final List<Forgets> others;
    private final Rounds rounds = new Rounds("retention");

    Retention(
            Jdbi jdbi,
            Clock clock,
            @ConfigProperty(name = "salur.retention.idempotency") Period idempotency,
            @ConfigProperty(name = "salur.retention.inbox") Period inbox,
            @ConfigProperty(name = "salur.retention.rejects") Period rejects,
            @All List<Forgets> others) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.idempotency = idempotency;
        this.inbox = inbox;
        this.rejects = rejects;
        this.others = others;
    }

    void start(@Observes @Priority(4000) StartupEvent event) {
        rounds.start(Duration.ofMinutes(1), Duration.ofHours(1), () -> SystemScope.run(this::forget));
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    private void forget() {
        try {
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            jdbi.useHandle(h -> {
                h.execute("delete from idempotency where created_at < ?", now.minus(idempotency));
                h.execute("delete from inbox where received_at < ?", now.minus(inbox));
                h.execute("delete from rejected_file where sent_at < ?", now.minus(rejects));
                others.forEach(other -> other.forget(h, now));
            });
        } catch (RuntimeException e) {
            LOG.warn("old rows were not deleted, the next hour tries again", e);
        }
    }
}
