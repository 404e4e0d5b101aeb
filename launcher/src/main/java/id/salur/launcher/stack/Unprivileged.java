package id.salur.launcher.stack;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. Root therefore runs it in a user namespace of its own, where it is nobody and the
 * files still belong to it; where the kernel forbids that, as the user nobody, who then owns the data folder.
 */
final class Unprivileged {

    private static final int NOBODY = 65534;

    private final boolean root = new UnixSystem().getUid() == 0;
    private final boolean namespace = root && Signals.run(List.of("unshare", "-U", "true"));

    /** What comes before the command. */
    List<String> prefix() {
        if (!root) {
            return List.of();
        }
        return namespace
                ? List.of("unshare", "-U")
                : List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }

    /** Lets the one who will run PostgreSQL write to its folder. */
    void own(Path folder) {
        if (!root || namespace) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.setAttribute(path, "unix:uid", NOBODY);
                Files.setAttribute(path, "unix:gid", NOBODY);
            }
        } catch (IOException e) {
            throw new StackException(2, folder + " cannot be given to the user nobody: " + e.getMessage(), e);
        }
        if (!Signals.run(Stream.concat(prefix().stream(), Stream.of("test", "-w", folder.toString()))
                .toList())) {
            throw new StackException(
                    2,
                    "PostgreSQL does not run as root, and the user nobody cannot reach " + folder
                            + ": run ./salur as an ordinary user, or set SALUR_HOME to a folder that all may enter.");
        }
    }
}
