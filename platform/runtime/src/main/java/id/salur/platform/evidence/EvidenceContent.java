package id.salur.platform.evidence;

import id.salur.platform.crypto.FileCipher;
import id.salur.platform.crypto.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** Gives the content of a file out. */
@ApplicationScoped
class EvidenceContent {
    private final EvidenceStore store;
    private final FileCipher cipher;

    EvidenceContent(EvidenceStore store, FileCipher cipher) {
        this.store = store;
        this.cipher = cipher;
    }

    /**
     * An attachment that no browser runs or takes for another type. It is read twice, the first time to the end: no byte of a file that is
     * not as it was goes out. 500 {@code evidence-damaged}.
     */
    Response answer(EvidenceFiles.Row file) {
        verify(file);
        StreamingOutput content = out -> {
            try (InputStream clear = clear(file)) {
                clear.transferTo(out);
            }
        };
        return Response.ok(content, file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + file.id() + "."
                                + FileType.ofMediaType(file.mediaType()).extension() + "\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }

    private void verify(EvidenceFiles.Row file) {
        try (DigestInputStream clear = new DigestInputStream(clear(file), Sha256.digest())) {
            clear.transferTo(OutputStream.nullOutputStream());
            if (!MessageDigest.isEqual(clear.getMessageDigest().digest(), file.sha256())) {
                throw new IOException("another content");
            }
        } catch (IOException | IllegalStateException e) {
            throw StoreFaults.damaged(file.id(), e);
        }
    }

    private InputStream clear(EvidenceFiles.Row file) throws IOException {
        return cipher.decrypt(sealed(file));
    }

    private InputStream sealed(EvidenceFiles.Row file) {
        try {
            return store.open(file.storedAs());
        } catch (NoSuchFileException e) {
            throw StoreFaults.damaged(file.id(), e);
        } catch (IOException e) {
            throw StoreFaults.of(e);
        }
    }
}
