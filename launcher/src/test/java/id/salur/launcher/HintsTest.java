package id.salur.launcher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.launcher.stack.Mode;
import id.salur.launcher.stack.Urls;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** Who keeps a stack is told what becomes of its data before he ends it. */
class HintsTest {

    @Test
    void aDemosDataGoes() {
        assertTrue(shown(Mode.DEMO).contains("./salur down ends it; its data goes with it."));
    }

    @Test
    void theDataOfUpStays() {
        assertTrue(shown(Mode.UP).contains("./salur down ends it; its data stays for the next ./salur up."));
    }

    private static String shown(Mode mode) {
        URI anywhere = URI.create("http://localhost:8081");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Hints.show(new Console(out, false, Clock.systemUTC()), new Urls(anywhere, anywhere, anywhere, anywhere), mode);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
