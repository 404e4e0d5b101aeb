package id.salur.platform.evidence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A folder: {@code incoming/<upload>}, and {@code abc/<name>} by the first three signs of a name. Only the service's user can read it.
 * Instances of a service share it, so it is one file system, on which a rename is atomic.
 */
final class FolderStore implements EvidenceStore {
    private static final String INCOMING = "incoming";
    private static final int SHARD = 3;
    private static final long FULL = 1024 * 1024;
    private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path root;

    FolderStore(Path root) {
        this.root = root;
    }

    private interface Work {
        void run() throws IOException;
    }

    @Override
    public void put(UUID upload, Content content) throws IOException {
        Path file = incoming(upload);
        try {
            writing(() -> {
                Files.createDirectories(file.getParent(), FOLDER);
                write(file, content);
            });
        } catch (IOException | RuntimeException e) {
            discard(upload);
            throw e;
        }
    }

    private static void write(Path file, Content content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE)) {
            content.writeTo(new Shielded(Channels.newOutputStream(channel)));
            channel.force(true);
        }
    }

    @Override
    public void keep(UUID upload, String name) throws IOException {
        writing(() -> {
            Path kept = kept(name);
            Files.createDirectories(kept.getParent(), FOLDER);
            Files.move(incoming(upload), kept, StandardCopyOption.ATOMIC_MOVE);
            sync(kept.getParent());
            sync(root);
        });
    }

    /** A rename is on disk once its folder is. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** What the system says of a full disk is in its own language: the room that is left says it, too. */
    private void writing(Work work) throws IOException {
        try {
            work.run();
        } catch (IOException e) {
            throw Files.exists(root) && Files.getFileStore(root).getUsableSpace() < FULL ? new StoreFull(e) : e;
        }
    }

    @Override
    public void discard(UUID upload) throws IOException {
        Files.deleteIfExists(incoming(upload));
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(kept(name));
    }

    @Override
    public void delete(String name, Instant before) throws IOException {
        if (Files.exists(kept(name)) && isOlder(kept(name), before)) {
            Files.deleteIfExists(kept(name));
        }
    }

    @Override
    public int discardAll(Instant before) throws IOException {
        int discarded = 0;
        for (Path file : older(root.resolve(INCOMING), before)) {
            discarded += Files.deleteIfExists(file) ? 1 : 0;
        }
        return discarded;
    }

    @Override
    public void olderThan(Instant before, Consumer<List<String>> portions) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (DirectoryStream<Path> shards = Files.newDirectoryStream(root, "?".repeat(SHARD))) {
            for (Path shard : shards) {
                portions.accept(older(shard, before).stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
            }
        }
    }

    private static List<Path> older(Path folder, Instant before) throws IOException {
        List<Path> older = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    if (isOlder(file, before)) {
                        older.add(file);
                    }
                }
            }
        }
        return older;
    }

    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private Path incoming(UUID upload) {
        return root.resolve(INCOMING).resolve(upload.toString());
    }

    private Path kept(String name) {
        return root.resolve(name.substring(0, SHARD)).resolve(name);
    }

    /** Whoever closes it has written all; the channel is closed once that is on disk. */
    private static final class Shielded extends FilterOutputStream {
        Shielded(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
