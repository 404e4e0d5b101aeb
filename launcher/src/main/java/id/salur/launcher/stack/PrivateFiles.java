package id.salur.launcher.stack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files and folders that only their owner may read. A file is written whole or not at all. */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private PrivateFiles() {}

    /** The whole text of a file. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new StackException(2, file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Replaces the file at once; its folder is made if missing. */
    public static void write(Path file, String text) {
        try {
            Path folder = folder(file.toAbsolutePath().getParent());
            Path draft = Files.createTempFile(folder, "draft", null, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackException(2, file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Makes the folder, with mode 700, unless it is there. */
    public static Path folder(Path folder) {
        return folder(folder, "rwx------");
    }

    /** Makes a folder that others may pass through but not list, unless it is there. */
    static Path passage(Path folder) {
        return folder(folder, "rwx--x--x");
    }

    private static Path folder(Path folder, String permissions) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
            }
            return folder;
        } catch (IOException e) {
            throw new StackException(2, folder + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** Removes a file or a folder with all it holds; nothing there is fine. */
    public static void remove(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try {
            Files.walkFileTree(path, new Remover());
        } catch (IOException e) {
            throw new StackException(1, path + " cannot be removed: " + e.getMessage(), e);
        }
    }

    private static final class Remover extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // gone in the meantime; what is left makes the folder's removal fail
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
