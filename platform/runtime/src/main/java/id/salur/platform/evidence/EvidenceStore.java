package id.salur.platform.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Keeps bytes under names and knows nothing of what they are: they are encrypted before. What a name holds is whole from the first moment
 * it can be opened. Every method throws {@link IOException} when the store does not work, {@link StoreFull} when it has no room.
 */
interface EvidenceStore {
    /** Writes what is stored. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The store has no room left. */
    final class StoreFull extends IOException {
        private static final long serialVersionUID = 1L;

        StoreFull(IOException cause) {
            super(cause);
        }
    }

    /** Takes a content in, without a name yet. It is on disk when this returns; of what fails nothing stays. */
    void put(UUID upload, Content content) throws IOException;

    /** Gives a content that was put its name, at once and for good; one of this name is replaced. */
    void keep(UUID upload, String name) throws IOException;

    /** Forgets a content that was put and has no name; nothing if there is none. */
    void discard(UUID upload) throws IOException;

    /** {@link java.nio.file.NoSuchFileException} if nothing has the name. */
    InputStream open(String name) throws IOException;

    /** Deletes what has this name and is older; nothing if there is none. */
    void delete(String name, Instant before) throws IOException;

    /** Forgets every content without a name that is older; answers how many. */
    int discardAll(Instant before) throws IOException;

    /** Names of what is older, in portions. */
    void olderThan(Instant before, Consumer<List<String>> portions) throws IOException;
}
