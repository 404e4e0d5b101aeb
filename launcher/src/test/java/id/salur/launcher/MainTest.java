package id.salur.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong use ends with 2, before anything is started; help ends with 0. */
class MainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "up --nope",
                "up now",
                "demo --area 53",
                "token --role king",
                "token --area 5",
                "verify --head PKH/2019",
                "verify --since /nowhere",
                "verify --proof /nowhere",
                "bench everyday --only fly",
                "bench everyday --seconds 0"
            })
    void refusesWrongUse(String line) {
        assertEquals(2, Main.execute(line.isEmpty() ? new String[0] : line.split(" ", -1)));
    }

    /** Without a stack. */
    @Test
    void verifiesAFile(@TempDir Path folder) throws IOException {
        Path export = Path.of("../verifier/src/test/resources/ledger-export.ndjson");
        assertEquals(0, Main.execute("verify", "--file", export.toString(), "--since", export.toString()));
        Path tampered = folder.resolve("tampered.ndjson");
        Files.writeString(tampered, Files.readString(export).replaceFirst("\"amount\":110000", "\"amount\":110001"));
        assertEquals(1, Main.execute("verify", "--file", tampered.toString()));
        String head = "--head=BPNT/2016=1:" + "0".repeat(64);
        assertEquals(1, Main.execute("verify", "--file", export.toString(), head), "a book that is not there any more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"help", "--help", "help up", "help verify", "demo --help", "bench everyday --help", "--version"})
    void helps(String line) {
        assertEquals(0, Main.execute(line.split(" ", -1)));
    }
}
