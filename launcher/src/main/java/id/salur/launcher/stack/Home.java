package id.salur.launcher.stack;

import java.nio.file.Path;
import java.util.Map;

/**
 * The folders of a checkout.
 *
 * @param root the checkout
 * @param folder what the stack writes: {@code .salur} in the checkout, unless {@code SALUR_HOME} says otherwise
 */
public record Home(Path root, Path folder) {

    /** The checkout that {@code ./salur} names by the property {@code salur.root}. */
    public static Home of(Map<String, String> environment) {
        Path root =
                Path.of(System.getProperty("salur.root", ".")).toAbsolutePath().normalize();
        String other = environment.get("SALUR_HOME");
        Path folder = other == null || other.isBlank() ? root.resolve(".salur") : Path.of(other);
        return new Home(root, folder.toAbsolutePath().normalize());
    }

    /** Process ids, logs and the state of the stack that runs. */
    public Path run() {
        return folder.resolve("run");
    }

    /** Signing key, passwords and field keys; private. */
    public Path keys() {
        return folder.resolve("keys");
    }

    Path data(Mode mode) {
        return folder.resolve(mode == Mode.DEMO ? "demo" : "data");
    }

    Path log(String name) {
        return run().resolve(name + ".log");
    }

    Path pids() {
        return run().resolve("pids");
    }
}
