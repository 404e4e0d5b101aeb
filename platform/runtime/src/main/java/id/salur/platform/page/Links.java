package id.salur.platform.page;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Addresses in answers are paths: the Host header is the caller's word, a cache or a proxy may give the answer to others. */
class Links {

    /** Path and query, without the host that the caller named. */
    static String path(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    @ServerResponseFilter
    void location(ContainerResponseContext response) {
        URI location = response.getLocation();
        if (location != null) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, path(location));
        }
    }
}
