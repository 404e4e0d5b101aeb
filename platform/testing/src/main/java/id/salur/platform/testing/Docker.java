package id.salur.platform.testing;

import org.testcontainers.DockerClientFactory;

/** Whether a Docker engine answers; asked once. */
final class Docker {
    static final boolean ANSWERS =
            System.getProperty("salur.test.docker", "auto").equals("auto") && answers();

    private Docker() {}

    private static boolean answers() {
        boolean socket = java.nio.file.Files.exists(java.nio.file.Path.of("/var/run/docker.sock"))
                || System.getenv("DOCKER_HOST") != null;
        return socket && DockerClientFactory.instance().isDockerAvailable();
    }
}
