package id.salur.launcher.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes register themselves; what is left of a stack is ended, and nothing else is. */
class PidsTest {

    @TempDir
    private Path folder;

    private Home home;
    private Pids pids;

    @BeforeEach
    void prepare() {
        home = new Home(folder, folder);
        PrivateFiles.folder(home.run());
        pids = new Pids(home.pids());
        pids.clear();
    }

    @Test
    void aSweepEndsWhatRegistered() throws Exception {
        Process left = sleeper("registry");

        assertEquals(1, pids.sweep());
        assertTrue(left.waitFor(5, TimeUnit.SECONDS));
        assertEquals(0, pids.sweep());
    }

    @Test
    void aReusedProcessIdIsLeftAlone() throws Exception {
        Process left = sleeper("registry");
        Files.writeString(home.pids(), "registry " + left.pid() + " 1\n");

        assertEquals(0, pids.sweep());
        assertTrue(left.isAlive());
        left.destroyForcibly().waitFor();
    }

    @Test
    void theWatchdogEndsThemWhenItsOwnerVanishes() throws Exception {
        Path data = PrivateFiles.folder(folder.resolve("demo/pg"));
        Process left = sleeper("training");
        Process watchdog = new Processes(home).watchdog(data.getParent());

        watchdog.getOutputStream().close(); // as the kernel does for an owner that was killed

        assertTrue(left.waitFor(10, TimeUnit.SECONDS));
        assertTrue(watchdog.waitFor(10, TimeUnit.SECONDS));
        assertFalse(Files.exists(data.getParent()));
    }

    @Test
    void aDismissedWatchdogDoesNothing() throws Exception {
        Process kept = sleeper("training");
        Process watchdog = new Processes(home).watchdog(null);

        Said.dismiss(watchdog);

        assertTrue(watchdog.waitFor(10, TimeUnit.SECONDS));
        assertTrue(kept.isAlive());
        kept.destroyForcibly().waitFor();
    }

    private Process sleeper(String name) {
        Part part = new Part(name, 1, List.of("sleep", "60"), Map.of(), folder, "TERM", () -> {}, () -> true);
        Process process = new Processes(home).start(part);
        Awaitility.await().until(() -> !pids.alive().isEmpty());
        return process;
    }
}
