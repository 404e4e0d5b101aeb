package id.salur.platform.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

class DockerTest {
    @Test
    void theHelpersAreThoseOfThisTestcontainers() throws IOException {
        assertTrue(names("utility/RyukContainer.class", Docker.CLEANER));
        assertTrue(names("DockerClientFactory.class", Docker.LOOKER));
    }

    @Test
    void anImageThatCannotComeIsNotWaitedFor() {
        assertFalse(Docker.runs("salur.invalid/no-such-image:1"));
    }

    private static boolean names(String type, String image) throws IOException {
        try (InputStream in = DockerClientFactory.class.getResourceAsStream("/org/testcontainers/" + type)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(image);
        }
    }
}
