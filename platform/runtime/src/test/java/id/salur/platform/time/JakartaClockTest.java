package id.salur.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JakartaClockTest {
    record Fact(@PastOrPresent LocalDate on) {}

    @ParameterizedTest
    @CsvSource({"2026-01-31, 0", "2026-02-01, 0", "2026-02-02, 1", ", 0"})
    void atEighteenHoursUtcWhatHappensOnTheNextDayIsNoFuture(LocalDate on, int violations) {
        Clock evening = Clock.fixed(Instant.parse("2026-01-31T18:00:00Z"), ZoneOffset.UTC);
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .clockProvider(new JakartaClock(evening))
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            assertEquals(violations, validator.validate(new Fact(on)).size());
        }
    }

    /** A constraint is given its clock once, when the service starts. */
    @Test
    void theDayGoesOn() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-31T12:00:00Z"));
        Clock going = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now.get(), zone);
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .clockProvider(new JakartaClock(going))
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            Fact fact = new Fact(LocalDate.of(2026, 2, 1));
            assertEquals(1, validator.validate(fact).size());
            now.set(Instant.parse("2026-01-31T17:00:00Z"));
            assertEquals(0, validator.validate(fact).size());
        }
    }
}
