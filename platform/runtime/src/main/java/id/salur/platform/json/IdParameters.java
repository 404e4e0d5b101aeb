package id.salur.platform.json;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;

/** Ids in addresses are read as those in bodies. */
@Provider
public class IdParameters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked") // asked for
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == UUID.class ? (ParamConverter<T>) new OfId() : null;
    }

    private static final class OfId implements ParamConverter<UUID> {
        @Override
        public UUID fromString(String text) {
            return Ids.read(text).orElseThrow(IllegalArgumentException::new);
        }

        @Override
        public String toString(UUID id) {
            return id.toString();
        }
    }
}
