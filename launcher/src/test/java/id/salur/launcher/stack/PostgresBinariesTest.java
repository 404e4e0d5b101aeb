package id.salur.launcher.stack;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PostgresBinariesTest {
    @Test
    void theFolderNamesTheVersionOfTheBuild() throws IOException {
        String pom = Files.readString(Path.of("..", "pom.xml"));
        assertTrue(
                pom.contains("<postgres-binaries.version>" + PostgresBinaries.VERSION + "."),
                "the folder is named " + PostgresBinaries.VERSION + ", the build unpacks another version");
    }
}
