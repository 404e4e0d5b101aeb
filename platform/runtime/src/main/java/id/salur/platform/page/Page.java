package id.salur.platform.page;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * One page of a list.
 *
 * @param items at most {@code limit} items
 * @param next cursor of the next page, null on the last
 */
public record Page<T>(
        List<T> items, @Schema(nullable = true) String next) {
    public static final int LIMIT = 50;
    public static final int MAXIMUM = 500;

    /** Cuts a list that was read with {@code limit + 1} rows; the cursor is made of the last row shown. */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<T, Object> sortKey) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> shown = List.copyOf(rows.subList(0, limit));
        return new Page<>(shown, Cursor.encode(String.valueOf(sortKey.apply(shown.get(limit - 1)))));
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }

    /** The page, always as JSON, with its {@code Link: <...>; rel="next"} header. */
    public RestResponse<Page<T>> respond(UriInfo uri) {
        RestResponse.ResponseBuilder<Page<T>> answer =
                RestResponse.ResponseBuilder.ok(this, MediaType.APPLICATION_JSON_TYPE);
        if (next != null) {
            answer.header(
                    "Link",
                    "<"
                            + Links.path(uri.getRequestUriBuilder()
                                    .replaceQueryParam("cursor", next)
                                    .build())
                            + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
