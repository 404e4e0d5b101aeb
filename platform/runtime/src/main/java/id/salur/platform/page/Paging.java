package id.salur.platform.page;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Which page of a list is asked for: a parameter of every operation that lists, {@code @BeanParam Paging paging}.
 *
 * @param cursor where the page before ended, its {@code next}; the first page without
 * @param asked how many at most, 1 to 500, a count; 50 unless asked
 */
public record Paging(
        @QueryParam("cursor") String cursor,
        @QueryParam("limit") Integer asked,
        @Context UriInfo uri) {

    /** How many are shown; outside 1..500 is {@code invalid-limit} (400). */
    public int limit() {
        return Cursor.limit(asked);
    }

    /** How many to read: one more than is shown, to know whether there is more. */
    public int rows() {
        return limit() + 1;
    }

    /** The id after which to go on; null for the first page. 400 {@code invalid-cursor}. */
    public UUID after() {
        return Cursor.uuid(cursor);
    }

    /** The key after which to go on; null for the first page. 400 {@code invalid-cursor}. */
    public String afterKey() {
        return Cursor.text(cursor);
    }

    /** The page of a list that was read with {@link #rows}; its cursor is made of the last row shown. */
    public <T> RestResponse<Page<T>> answer(List<T> read, Function<T, Object> sortKey) {
        return answer(page(read, sortKey));
    }

    /** As {@link #answer(List, Function)}, where what is shown is made of what was read. */
    public <T> Page<T> page(List<T> read, Function<T, Object> sortKey) {
        return Page.cut(read, limit(), sortKey);
    }

    /** This page. */
    public <T> RestResponse<Page<T>> answer(Page<T> page) {
        return page.respond(uri);
    }
}
