package id.salur.platform.command;

import id.salur.platform.crypto.Sha256;
import io.vertx.core.http.HttpServerRequest;
import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** What makes a request the same as another. A streamed body is digested while it is read. */
final class Fingerprint {
    private final byte[] head;
    private final DigestInputStream body;
    private byte[] complete;

    private Fingerprint(byte[] head, DigestInputStream body) {
        this.head = head;
        this.body = body;
    }

    static Fingerprint of(
            Command command,
            InvocationContext call,
            HttpServerRequest request,
            Idempotency idempotency,
            Uploads uploads) {
        if (command.body() == Command.Body.JSON) {
            return new Fingerprint(idempotency.hash(request, call.getParameters()), null);
        }
        Object[] parameters = call.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof InputStream stream) {
                DigestInputStream digested = new OpenToTheEnd(uploads.arriving(stream));
                parameters[i] = digested;
                call.setParameters(parameters);
                return new Fingerprint(idempotency.hash(request, new Object[0]), digested);
            }
        }
        throw new IllegalStateException(call.getMethod() + " streams no body");
    }

    /** Of what is known before the body is read. */
    byte[] hash() {
        return head;
    }

    /** Of the whole request; reads what is left of the body. */
    byte[] complete() throws IOException {
        if (complete == null) {
            if (body == null) {
                complete = head;
            } else {
                body.transferTo(OutputStream.nullOutputStream());
                MessageDigest all = Sha256.digest();
                all.update(head);
                complete = all.digest(body.getMessageDigest().digest());
            }
        }
        return complete;
    }

    /** Whoever closes it has read enough for himself, not for the digest; the server ends the request's stream. */
    private static final class OpenToTheEnd extends DigestInputStream {
        OpenToTheEnd(InputStream stream) {
            super(stream, Sha256.digest());
        }

        @Override
        public void close() {
            // see above
        }
    }
}
