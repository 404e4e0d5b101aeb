package id.salur.launcher.stack;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightTest {

    @TempDir
    private Path folder;

    @Test
    void portsAreTheKnownOnes() {
        assertEquals(new Ports(8081, 8082, 8083, 8084, 15432, 19092), Ports.of(Map.of()));
    }

    @Test
    void theBaseMovesAllAndASinglePortWinsOverIt() {
        Ports ports = Ports.of(Map.of("SALUR_PORT_BASE", "20000", "SALUR_KAFKA_PORT", "21000"));

        assertEquals(new Ports(20000, 20001, 20002, 20003, 20004, 21000), ports);
        assertEquals("http://127.0.0.1:20001", Urls.of(ports).disbursement().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "80", "65536", "8081.5", "99999999999"})
    void aPortThatIsNoneIsRefused(String port) {
        StackException refusal =
                assertThrows(StackException.class, () -> Ports.of(Map.of("SALUR_TRAINING_PORT", port)));

        assertEquals(2, refusal.exitCode());
        assertTrue(refusal.getMessage().contains("SALUR_TRAINING_PORT"), refusal::getMessage);
    }

    @Test
    void aPortInUseIsNamedWithItsVariable() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            StackException refusal = assertThrows(StackException.class, () -> Preflight.ports(Ports.of(around(port))));

            assertEquals(2, refusal.exitCode());
            assertTrue(refusal.getMessage().contains(port + " (SALUR_GRADUATION_PORT)"), refusal::getMessage);
            assertEquals(1, refusal.getMessage().lines().count());
        }
    }

    @Test
    void aPortGivenTwiceIsRefused() {
        StackException refusal =
                assertThrows(StackException.class, () -> Preflight.ports(Ports.of(Map.of("SALUR_KAFKA_PORT", "8082"))));

        assertEquals("Port 8082 is given twice: SALUR_KAFKA_PORT and SALUR_DISBURSEMENT_PORT.", refusal.getMessage());
    }

    @Test
    void aFullDiskIsRefusedInOneLine() {
        assertDoesNotThrow(() -> Preflight.disk(folder, 1));

        StackException refusal = assertThrows(StackException.class, () -> Preflight.disk(folder, Long.MAX_VALUE));

        assertTrue(refusal.getMessage().contains("SALUR_HOME"), refusal::getMessage);
        assertEquals(1, refusal.getMessage().lines().count());
    }

    private static Map<String, String> around(int graduation) {
        return Map.of("SALUR_GRADUATION_PORT", Integer.toString(graduation));
    }
}
