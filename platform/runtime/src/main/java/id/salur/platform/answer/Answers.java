package id.salur.platform.answer;

import id.salur.platform.etag.ETags;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with what a caller needs next: where the new thing is, and the entity tag that its next change must name. */
public final class Answers {
    private Answers() {}

    /** 201 with {@code Location: <collection>/<id>}, a path: what the caller calls this host is not ours to say. */
    public static <T> RestResponse<T> created(String collection, Object id, T entity) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, entity)
                .header(HttpHeaders.LOCATION, collection + "/" + id)
                .build();
    }

    /** 201 with a location and the entity tag of a versioned thing. */
    public static <T> RestResponse<T> created(String collection, Object id, T entity, long version) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, entity)
                .header(HttpHeaders.LOCATION, collection + "/" + id)
                .header(HttpHeaders.ETAG, ETags.of(version))
                .build();
    }

    /** 200 with the entity tag of a versioned thing. */
    public static <T> RestResponse<T> tagged(T entity, long version) {
        return RestResponse.ResponseBuilder.ok(entity)
                .header(HttpHeaders.ETAG, ETags.of(version))
                .build();
    }
}
