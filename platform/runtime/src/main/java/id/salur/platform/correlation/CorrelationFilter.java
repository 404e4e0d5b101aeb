package id.salur.platform.correlation;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Takes the caller's correlation id or makes one, before anything else sees the request. */
class CorrelationFilter {

    void register(@Observes Filters filters) {
        filters.register(CorrelationFilter::filter, 1000);
    }

    private static void filter(RoutingContext context) {
        String id = Correlation.begin(context.request().getHeader(Correlation.HEADER));
        context.response().putHeader(Correlation.HEADER, id);
        context.addEndHandler(done -> Correlation.end());
        context.next();
    }
}
