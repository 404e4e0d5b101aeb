package id.salur.training.answer;

import id.salur.platform.etag.ETags;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Builds the answers of this service's endpoints. */
public final class Answers {
    private Answers() {}

    /** 201 with {@code Location: <collection>/<id>}. */
    public static <T> RestResponse<T> created(String collection, Object id, T entity) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, entity)
                .location(URI.create(collection + "/" + id))
                .build();
    }

    /** 201 with a location and the entity tag of a versioned thing. */
    public static <T> RestResponse<T> created(String collection, UUID id, T entity, long version) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, entity)
                .location(URI.create(collection + "/" + id))
                .header("ETag", ETags.of(version))
                .build();
    }

    /** 200 with the entity tag of a versioned thing. */
    public static <T> RestResponse<T> tagged(T entity, long version) {
        return RestResponse.ResponseBuilder.ok(entity)
                .header("ETag", ETags.of(version))
                .build();
    }
}
