package id.salur.platform.correlation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrailTest {
    private final Logger log = Logger.getLogger(TrailTest.class.getName());
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(Correlation.current() + "|" + line.getMessage());
        }

        @Override
        public void flush() {
            // every line is kept as it comes
        }

        @Override
        public void close() {
            // nothing is held
        }
    };

    @BeforeEach
    void listen() {
        log.addHandler(handler);
        log.setLevel(java.util.logging.Level.INFO);
    }

    @AfterEach
    void leave() {
        log.removeHandler(handler);
    }

    @Test
    void aBatchTellsWhatItDidUnderEachId() {
        Trail trail = new Trail();
        trail.add("pay-1");
        trail.add("pay-2");
        trail.add("pay-1");
        trail.add(null);
        Correlation.during("mine", () -> {
            trail.tell(org.jboss.logging.Logger.getLogger(TrailTest.class), "took", "events");
            assertEquals("mine", Correlation.current());
        });
        assertEquals(List.of("pay-1|took 2 events", "pay-2|took 1 events", "|took 1 events"), lines);
        assertEquals("", Correlation.current());
    }

    @Test
    void aThousandIdsAreNotAThousandLines() {
        Trail trail = new Trail();
        for (int i = 0; i < 1000; i++) {
            trail.add("id-" + i);
        }
        trail.tell(org.jboss.logging.Logger.getLogger(TrailTest.class), "took", "events");
        assertEquals(21, lines.size());
        assertEquals("|took 980 events", lines.get(20));
    }
}
