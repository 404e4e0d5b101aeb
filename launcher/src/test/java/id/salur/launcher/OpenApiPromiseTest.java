package id.salur.launcher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/**
 * What {@code contracts/rest} promised to integrators still holds in the documents that the build wrote. A new promise, or one taken
 * back on purpose, is a change of the file there.
 */
class OpenApiPromiseTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @ParameterizedTest
    @ValueSource(strings = {"registry", "disbursement", "training", "graduation"})
    void isKept(String service) {
        ChangedOpenApi changes = OpenApiCompare.fromLocations(
                ROOT.resolve("contracts/rest/" + service + ".json").toString(),
                ROOT.resolve("docs/openapi/" + service + ".json").toString());
        String broken = Stream.concat(
                        changes.getMissingEndpoints().stream()
                                .map(gone -> gone.getMethod() + " " + gone.getPathUrl() + " is gone"),
                        changes.getChangedOperations().stream()
                                .filter(operation -> !operation.isCompatible())
                                .map(operation -> operation.getHttpMethod() + " " + operation.getPathUrl()
                                        + " asks for more or answers otherwise"))
                .collect(Collectors.joining("\n"));
        assertTrue(changes.isCompatible(), "integrators of " + service + " would break:\n" + broken);
    }
}
