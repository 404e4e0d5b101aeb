package id.salur.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On machines in Jakarta, in New York and elsewhere the same file says the same day. */
class FileDayTest {
    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void back() {
        TimeZone.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-18,2021-01-18",
        "2021-01-18Z,2021-01-18",
        "2021-01-18+07:00,2021-01-18",
        "2021-01-18-05:00,2021-01-18",
        "2021-01-18T23:30:00,2021-01-18",
        "2021-01-18T00:00:00.000,2021-01-18",
        "2021-01-18T24:00:00,2021-01-19",
        "2021-01-18T23:30:00+07:00,2021-01-18",
        "2021-01-18T17:30:00Z,2021-01-19",
        "2021-01-18T16:59:59.999Z,2021-01-18",
        "2021-01-18T23:30:00-05:00,2021-01-19",
        "2020-02-29T10:00:00+09:00,2020-02-29"
    })
    void theDayIsJakartasWhateverTheMachine(String text, LocalDate day) {
        for (String zone : new String[] {"Asia/Jakarta", "America/New_York", "Pacific/Kiritimati", "UTC"}) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertEquals(day, FileDay.of(text), zone);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021",
                "2021-1-18",
                "18/01/2021",
                "2021-02-29",
                "2021-01-18 10:00:00",
                "2021-01-18T10:00",
                "2021-01-18T25:00:00",
                "2021-01-18T10:00:00+7",
                "2021-01-18T10:00:00+99:00",
                "2021-01-18x",
                "2021-01-18T10:00:00Zx"
            })
    void whatIsNoDayIsRefused(String text) {
        assertThrows(DateTimeException.class, () -> FileDay.of(text));
    }

    @ParameterizedTest
    @CsvSource({"18/01/2021,2021-01-18", "01/02/2021,2021-02-01"})
    void dayFirstWhereItIsStated(String text, LocalDate day) {
        assertEquals(day, FileDay.dayFirst(text));
    }
}
