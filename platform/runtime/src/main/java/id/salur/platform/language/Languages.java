package id.salur.platform.language;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** The language of the caller of this moment: the only place that reads {@code Accept-Language}. */
@ApplicationScoped
public class Languages {
    private final CurrentVertxRequest current;

    Languages(CurrentVertxRequest current) {
        this.current = current;
    }

    /**
     * The language to answer in; the answer says so in {@code Content-Language}. Ask before the answer begins, also where it is a
     * stream.
     */
    public Language ofAnswer() {
        Language wanted = wanted();
        if (isAsked()) {
            current.getCurrent().response().putHeader(HttpHeaders.CONTENT_LANGUAGE, wanted.tag());
        }
        return wanted;
    }

    /** English where nobody asks, as at the start. */
    Language wanted() {
        return isAsked() ? wanted(current.getCurrent()) : Language.ENGLISH;
    }

    private boolean isAsked() {
        return Arc.container().requestContext().isActive() && current.getCurrent() != null;
    }

    private static Language wanted(RoutingContext context) {
        HttpServerRequest request = context.request();
        return Language.wanted(String.join(",", request.headers().getAll(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
