package id.salur.platform.evidence;

import id.salur.platform.aggregate.Ids;
import id.salur.platform.command.Places;
import id.salur.platform.command.Uploads;
import id.salur.platform.crypto.FileCipher;
import id.salur.platform.crypto.Sha256;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes a body into the store as it comes: encrypted, hashed, counted; nothing of its size is in memory, and nothing of it clear on
 * disk. No transaction is open meanwhile and no connection taken.
 */
@ApplicationScoped
class Receiver {
    private static final int SHARES = 4;

    private final EvidenceStore store;
    private final FileCipher cipher;
    private final Uploads uploads;
    private final Caller caller;
    private final Arrival arrival;
    private final Places places;
    private final long limit;

    Receiver(
            EvidenceStore store,
            FileCipher cipher,
            Uploads uploads,
            Caller caller,
            Arrival arrival,
            @ConfigProperty(name = "salur.evidence.uploads") int uploadsAtOnce,
            @ConfigProperty(name = "salur.evidence.limit") long limit) {
        this.store = store;
        this.cipher = cipher;
        this.uploads = uploads;
        this.caller = caller;
        this.arrival = arrival;
        this.places = new Places(uploadsAtOnce, Math.max(1, uploadsAtOnce / SHARES));
        this.limit = limit;
    }

    /**
     * The body, whole; {@link Received#NOTHING} if its first bytes are those of no type that is taken. 413 {@code file-too-large} before it
     * is read if it says so itself, and otherwise as soon as it is.
     *
     * @param length as announced, negative if it is not
     */
    Received receive(InputStream body, long length) {
        if (length > limit) {
            throw tooLarge();
        }
        if (!cipher.hasKeys()) {
            throw StoreFaults.noKeys();
        }
        Places.Place place = places.take(caller.id());
        try (place) {
            return read(uploads.arriving(body));
        } catch (IOException e) {
            throw StoreFaults.of(e);
        }
    }

    private Received read(InputStream body) throws IOException {
        byte[] head = body.readNBytes(FileType.HEAD);
        Optional<FileType> type = FileType.of(head);
        if (type.isEmpty()) {
            return Received.NOTHING;
        }
        UUID upload = arrival.of(Ids.next());
        DigestInputStream whole =
                new DigestInputStream(new SequenceInputStream(new ByteArrayInputStream(head), body), Sha256.digest());
        long[] size = new long[1];
        store.put(upload, out -> {
            try (OutputStream sealed = cipher.encrypt(out)) {
                size[0] = copy(whole, sealed);
            }
        });
        return new Received(
                type.get(), HexFormat.of().formatHex(whole.getMessageDigest().digest()), size[0], upload);
    }

    private long copy(InputStream body, OutputStream sealed) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            size += count;
            if (size > limit) {
                throw tooLarge();
            }
            sealed.write(buffer, 0, count);
        }
        return size;
    }

    private Problem tooLarge() {
        return Problem.of(ProblemType.FILE_TOO_LARGE).with("limit", limit);
    }
}
