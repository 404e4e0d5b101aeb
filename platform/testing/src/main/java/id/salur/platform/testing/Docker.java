package id.salur.platform.testing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;
import org.testcontainers.utility.TestcontainersConfiguration;

/**
 * Whether a test's server can be a container: an engine answers, and each image that it takes is there or comes within
 * {@link #PULL_SECONDS}. Asked once for each server; the log says which server is used and why.
 */
final class Docker {
    private static final Logger LOG = Logger.getLogger(Docker.class);

    /** An office network often reaches no registry: then the embedded server is there sooner than the error. */
    private static final int PULL_SECONDS = 15;

    /** What this version of Testcontainers cleans up with, and what it looks at the engine's host with; a test holds them. */
    static final String CLEANER = "testcontainers/ryuk:0.14.0";

    static final String LOOKER = "alpine:3.17";

    private static final Map<String, Boolean> ANSWERS = new ConcurrentHashMap<>();

    private Docker() {}

    /** True if {@code image} can be run here; false means the embedded server. */
    static boolean runs(String image) {
        return ANSWERS.computeIfAbsent(image, Docker::decide);
    }

    private static boolean decide(String image) {
        String against = reasonAgainst(image);
        LOG.warnf(
                "%s: %s",
                image, against == null ? "runs in a container" : "the embedded server is used, for " + against);
        return against == null;
    }

    /** Why no container can be used, or null. Nothing of Testcontainers is started for the answer: that would pull for minutes. */
    private static String reasonAgainst(String image) {
        if (!System.getProperty("salur.test.docker", "auto").equals("auto")) {
            return "salur.test.docker says so";
        }
        if (System.getenv("DOCKER_HOST") == null && !Files.exists(Path.of("/var/run/docker.sock"))) {
            return "there is no Docker engine";
        }
        try (DockerClient client = DockerClientProviderStrategy.getClientForConfig(
                DockerClientFactory.instance().getTransportConfig())) {
            for (String needed : needed(image)) {
                if (!isHere(client, needed) && !comes(client, needed)) {
                    return needed + " is not here and did not come within " + PULL_SECONDS + " s";
                }
            }
            return null;
        } catch (IOException | RuntimeException e) {
            return "the Docker engine does not answer";
        }
    }

    private static List<String> needed(String image) {
        List<String> images = new ArrayList<>(List.of(image));
        if (!Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))) {
            images.add(CLEANER);
        }
        if (!TestcontainersConfiguration.getInstance().isDisableChecks()) {
            images.add(LOOKER);
        }
        return images.stream()
                .map(name -> ImageNameSubstitutor.instance().apply(DockerImageName.parse(name)))
                .map(DockerImageName::asCanonicalNameString)
                .toList();
    }

    private static boolean isHere(DockerClient client, String image) {
        try {
            client.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static boolean comes(DockerClient client, String image) {
        try (PullImageResultCallback pull = client.pullImageCmd(image).exec(new PullImageResultCallback())) {
            return pull.awaitCompletion(PULL_SECONDS, TimeUnit.SECONDS) && isHere(client, image);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
