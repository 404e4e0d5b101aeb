package id.salur.platform.time;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ClockProvider;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** What constraints such as {@code PastOrPresent} take for today: the day in Jakarta. */
@ApplicationScoped
@Unremovable
class JakartaClock implements ClockProvider {
    private final Clock clock;

    JakartaClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Clock getClock() {
        return new Zoned(clock);
    }

    /** Asks for the time each time: constraints keep the clock that they were given when the service started. */
    private static final class Zoned extends Clock {
        private final Clock clock;

        Zoned(Clock clock) {
            this.clock = clock;
        }

        @Override
        public ZoneId getZone() {
            return JakartaDay.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return clock.withZone(zone);
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }
    }
}
