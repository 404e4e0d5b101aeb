package id.salur.platform.command;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Bodies are read as they are sent: a compressed one would be longer than any limit can tell. 415 {@code unsupported-content-encoding}. */
class PlainBodies {

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        String coding = request.getHeaderString("Content-Encoding");
        if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity")) {
            throw Problem.of(ProblemType.UNSUPPORTED_CONTENT_ENCODING);
        }
    }
}
