package id.salur.launcher.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README says what is tried of it: {@link ReadmeIT} runs its commands and its table. */
class ReadmeTest {
    private final Readme readme =
            Readme.read(Path.of(System.getProperty("salur.root", "..")).toAbsolutePath());

    @Test
    void everyRowOfTheTableHasItsCalls() {
        assertEquals(
                List.copyOf(readme.roles().keySet()),
                List.copyOf(RoleCalls.of("x").keySet()));
        readme.roles().forEach((step, roles) -> assertFalse(roles.isEmpty(), step));
        assertEquals(
                List.of("bank"),
                readme.roles().get("fetch a batch's file, send its results or the statements of an account"));
    }

    @Test
    void everyCallNamesItsStatus() {
        List<Readme.Command> calls =
                readme.commands().stream().filter(Readme.Command::calls).toList();
        assertTrue(calls.size() >= 13, "the calls of the README are found");
        calls.forEach(call -> assertNotNull(call.status(), call.line()));
    }
}
