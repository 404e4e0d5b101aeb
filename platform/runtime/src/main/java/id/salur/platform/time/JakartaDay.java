package id.salur.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days without a time of day are days in Jakarta: between midnight there and 07:00 the UTC day is still the one before. */
public final class JakartaDay {
    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private JakartaDay() {}

    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    /** Its midnight. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** Until the first second of tomorrow has begun: then a share of a day is new. */
    public static Duration untilTomorrow(Clock clock) {
        return Duration.between(clock.instant(), startOf(today(clock).plusDays(1)))
                .plusSeconds(1);
    }

    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
