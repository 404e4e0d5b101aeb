package id.salur.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTest {
    private static final Path CONTRACTS = Path.of(System.getProperty("salur.root"), "contracts");

    static Set<String> types() throws IOException {
        return names("schemas");
    }

    private static Set<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(CONTRACTS.resolve(folder))) {
            return files.map(f -> f.getFileName().toString().replaceAll("\\.json$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** With {@code -Dsalur.write=true} it writes {@code asyncapi.yaml} instead of comparing it. */
    @Test
    void asyncApiIsWrittenFromTheEvents() throws IOException {
        AsyncApi events = new AsyncApi(CONTRACTS);
        assertEquals(
                types().stream()
                        .filter(type -> !type.startsWith("salur.platform."))
                        .toList(),
                events.types());
        Path document = CONTRACTS.resolve("asyncapi.yaml");
        String written = events.written(Files.readString(document));
        if (Boolean.getBoolean("salur.write")) {
            Files.writeString(document, written);
        }
        assertEquals(written, Files.readString(document), "asyncapi.yaml: write it again, with -Dsalur.write=true");
    }

    @Test
    void everySchemaHasAnExampleAndNoExampleStandsAlone() throws IOException {
        assertEquals(names("schemas"), names("examples"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void theExampleConformsAStrayFieldDoesNot(String type) throws IOException {
        String example = ContractAssert.example(type);
        ContractAssert.conforms(type, example);
        String stray = example.replaceFirst("\\{", "{\"nik\":\"5315055501900001\",");
        assertThrows(AssertionError.class, () -> ContractAssert.conforms(type, stray));
    }
}
