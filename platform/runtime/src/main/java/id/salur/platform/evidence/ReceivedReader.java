package id.salur.platform.evidence;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads a body before the command begins, as JSON is read: what comes slowly holds no connection. */
@Provider
public class ReceivedReader implements MessageBodyReader<Received> {
    private final Receiver receiver;

    ReceivedReader(Receiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Received.class;
    }

    @Override
    public Received readFrom(
            Class<Received> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        return receiver.receive(body, length == null ? -1 : Long.parseLong(length));
    }
}
