package id.salur.platform.answer;

import io.quarkus.vertx.http.runtime.HttpCompressionHandler;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What every answer carries: the headers of the request that it depends on. An answer of fewer than {@value #LARGE} bytes is
 * never compressed: it would not become shorter.
 *
 * <p>A client that a generator made asks for {@code application/problem+json} alone where an operation answers a file: it takes the
 * one type that is JSON. The file is what it wants, and what it could not read itself comes after whatever it named.
 */
class AnswerFilter {
    private static final int LARGE = 1024;
    private static final String PROBLEM = "application/problem+json";

    private final Set<String> compressed;

    AnswerFilter(@ConfigProperty(name = "quarkus.http.compress-media-types") Set<String> compressed) {
        this.compressed = compressed;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, 900);
    }

    private void filter(RoutingContext context) {
        context.response().headers().set(HttpHeaders.VARY, "Accept, Accept-Language, Accept-Encoding");
        context.addHeadersEndHandler(done -> code(context));
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accept != null && PROBLEM.equalsIgnoreCase(accept.strip())) {
            context.request().headers().set(HttpHeaders.ACCEPT, PROBLEM + ", */*;q=0.1");
        }
        context.next();
    }

    private void code(RoutingContext context) {
        String length = context.response().headers().get(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.length() < 10 && Integer.parseInt(length) < LARGE) {
            context.response().headers().set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        } else {
            HttpCompressionHandler.compressIfNeeded(context, compressed);
        }
    }
}
