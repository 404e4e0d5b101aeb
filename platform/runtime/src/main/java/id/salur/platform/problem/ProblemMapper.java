package id.salur.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import id.salur.platform.correlation.Correlation;
import id.salur.platform.language.Language;
import id.salur.platform.language.Languages;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever went wrong into one RFC 9457 body. The only place that does. */
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Inject
    ProblemTexts texts;

    @Inject
    Languages languages;

    @Inject
    UriInfo uri;

    @Inject
    Operations operations;

    @Inject
    Request request;

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return answer(problem);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        return answer(Classification.of(e));
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException e) {
        return answer(Classification.of(e));
    }

    @ServerExceptionMapper(priority = 1)
    Response mismatch(MismatchedInputException e) {
        return answer(Classification.of(e));
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException e) {
        return answer(Problem.of(ProblemType.UNAUTHENTICATED));
    }

    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException e) {
        return answer(Problem.of(ProblemType.INVALID_TOKEN));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return answer(Problem.roleNotAllowed(operations.roles(uri.getPath(), request.getMethod())));
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (e.getCause() != null) {
            Problem behind = Classification.of(e.getCause());
            if (behind.status() < 500 || status >= 500) {
                return answer(behind);
            }
            if (status == 404 && !uri.getQueryParameters().isEmpty()) {
                return answer(unreadableParameter());
            }
        }
        if (status >= 500) {
            return unexpected(e);
        }
        Problem problem = new Problem(slugOf(status), status);
        if (status == 406 || status == 415) {
            problem.with("expected", operations.types(uri.getPath(), request.getMethod(), status == 415));
        }
        return answer(problem);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        Problem problem = Classification.of(e);
        if (problem.status() >= 500) {
            LOG.error("a request failed", e);
        }
        return answer(problem);
    }

    /** The framework says "not found" when it cannot read a parameter, and does not say which. */
    private Problem unreadableParameter() {
        return Problem.of(ProblemType.INVALID_PARAMETER)
                .with("parameters", new TreeSet<>(uri.getQueryParameters().keySet()))
                .with("expected", List.of("/q/openapi"));
    }

    private static String slugOf(int status) {
        return switch (status) {
            case 400 -> "invalid-request";
            case 401 -> "unauthenticated";
            case 403 -> "role-not-allowed";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "body-too-large";
            case 415 -> "unsupported-media-type";
            default -> "refused";
        };
    }

    private Response answer(Problem problem) {
        Language wanted = languages.ofAnswer();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/errors/" + problem.slug());
        body.put("title", texts.title(problem.slug(), wanted));
        body.put("status", problem.status());
        body.put("detail", texts.detail(problem.slug(), wanted, problem.parameters()));
        body.put("correlationId", Correlation.current());
        problem.parameters().forEach(body::putIfAbsent);
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type("application/problem+json")
                .entity(body);
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.slug().equals("unsupported-content-encoding")) {
            answer.header(HttpHeaders.ACCEPT_ENCODING, "identity");
        }
        if (problem.parameters().get(Problem.RETRY_AFTER) != null) {
            answer.header(HttpHeaders.RETRY_AFTER, problem.parameters().get(Problem.RETRY_AFTER));
        }
        if (problem.status() == 405) {
            answer.header(HttpHeaders.ALLOW, String.join(", ", operations.methods(uri.getPath())));
        }
        return answer.build();
    }
}
