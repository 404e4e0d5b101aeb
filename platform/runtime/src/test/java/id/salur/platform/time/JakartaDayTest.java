package id.salur.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JakartaDayTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-31T16:59:59.999Z, 2026-01-31",
        "2026-01-31T17:00:00Z, 2026-02-01",
        "2026-01-31T18:00:00Z, 2026-02-01",
        "2026-02-01T00:00:00Z, 2026-02-01",
        "2026-02-01T16:59:59Z, 2026-02-01"
    })
    void theDayBeginsInJakartaWhateverTheZoneOfTheClock(Instant instant, LocalDate day) {
        assertEquals(day, JakartaDay.of(instant));
        for (ZoneId zone : new ZoneId[] {ZoneOffset.UTC, ZoneId.of("America/New_York")}) {
            assertEquals(day, JakartaDay.today(Clock.fixed(instant, zone)));
        }
    }
}
