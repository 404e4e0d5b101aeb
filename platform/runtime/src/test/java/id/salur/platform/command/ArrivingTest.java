package id.salur.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.salur.platform.command.Arriving.Pace;
import id.salur.platform.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivingTest {
    private static final Pace PACE = new Pace(Duration.ofSeconds(20), 4096, Duration.ofMinutes(10));

    @ParameterizedTest
    @CsvSource({
        "1, 20, true",
        "1, 21, false",
        "40960, 30, true",
        "40960, 31, false",
        "1000000000, 600, true",
        "1000000000, 601, false"
    })
    void aBodyKeepsItsPace(long bytes, long seconds, boolean holds) {
        assertEquals(holds, PACE.holds(bytes, Duration.ofSeconds(seconds).toNanos()));
    }

    @Test
    void whatBreaksOffIsARefusal() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection was closed");
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                return read();
            }
        };
        Problem problem = assertThrows(Problem.class, () -> new Arriving(broken, PACE).read());
        assertEquals("body-not-received", problem.slug());
        assertEquals(408, problem.status());
    }
}
