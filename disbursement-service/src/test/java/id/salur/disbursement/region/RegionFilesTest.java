package id.salur.disbursement.region;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The registry owns the regions; the names here are those of its files. */
class RegionFilesTest {
    private static final String FACTS = "src/main/resources/facts/regions/";

    @ParameterizedTest
    @ValueSource(strings = {"provinces.csv", "regencies.csv", "districts.csv", "villages.csv"})
    void namesAreThoseOfTheRegistry(String file) throws IOException {
        Path root = Path.of(System.getProperty("salur.root", "..")).toAbsolutePath();
        assertEquals(
                -1,
                Files.mismatch(
                        root.resolve("registry-service").resolve(FACTS + file),
                        root.resolve("disbursement-service").resolve(FACTS + file)));
    }
}
