package id.salur.launcher.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogTailTest {

    @Test
    void anErrorTellsItsInnermostCause() {
        String line = """
                {"level":"ERROR","message":"Failed to start application","exception":{"message":"outer",\
                "causedBy":{"exception":{"message":"password is missing"}}}}""";

        assertEquals(Optional.of("ERROR Failed to start application (password is missing)"), LogTail.telling(line));
    }

    @Test
    void whatIsNoErrorAndStackFramesAreLeftOut() {
        assertEquals(Optional.empty(), LogTail.telling("{\"level\":\"INFO\",\"message\":\"started\"}"));
        assertEquals(Optional.empty(), LogTail.telling("\tat id.salur.Main.main(Main.java:1)"));
        assertEquals(Optional.of("Error: no memory"), LogTail.telling("Error: no memory"));
    }
}
