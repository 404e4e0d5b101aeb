package id.salur.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import id.salur.platform.correlation.Correlation;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever went wrong into one RFC 9457 body. The only place that does. */
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Inject
    ProblemTexts texts;

    @Inject
    HttpHeaders headers;

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return answer(problem);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        List<Map<String, String>> violations = e.getConstraintViolations().stream()
                .map(v -> Map.of("field", lastNode(v.getPropertyPath().toString()), "message", v.getMessage()))
                .toList();
        return answer(Problem.badRequest("invalid-request").with("violations", violations));
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException e) {
        return answer(ofJson(e));
    }

    @ServerExceptionMapper(priority = 1)
    Response mismatch(com.fasterxml.jackson.databind.exc.MismatchedInputException e) {
        return answer(ofJson(e));
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException e) {
        return answer(new Problem("unauthenticated", 401));
    }

    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException e) {
        return answer(new Problem("invalid-token", 401));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return answer(Problem.forbidden("role-not-allowed"));
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return answer(ofJson(json));
        }
        if (e.getCause() instanceof Problem problem) {
            return answer(problem);
        }
        int status = e.getResponse().getStatus();
        return status >= 500 ? unexpected(e) : answer(new Problem(slugOf(status), status));
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        Throwable cause = e;
        while (cause != null) {
            if (cause instanceof Problem problem) {
                return answer(problem);
            }
            if (cause instanceof SQLException sql) {
                return ofSql(sql);
            }
            cause = cause.getCause();
        }
        LOG.errorf(e, "request failed");
        return answer(new Problem("internal-error", 500));
    }

    private Response ofSql(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        return switch (state) {
            case "42501" -> answer(Problem.forbidden("outside-area"));
            case "23505" -> answer(Problem.conflict("already-exists"));
            case "22003" -> answer(Problem.unprocessable("number-too-large"));
            case "40001", "40P01" -> answer(new Problem("busy", 503));
            default -> {
                LOG.errorf(sql, "database refused a statement, SQLSTATE %s", state);
                yield answer(new Problem(
                        state.startsWith("08") ? "busy" : "internal-error", state.startsWith("08") ? 503 : 500));
            }
        };
    }

    private static Problem ofJson(JsonProcessingException e) {
        Throwable cause = e;
        while (cause != null) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            cause = cause.getCause();
        }
        Problem problem = Problem.badRequest("malformed-json");
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            problem.with(
                    "field", mapping.getPath().get(mapping.getPath().size() - 1).getFieldName());
        }
        if (e.getLocation() != null) {
            problem.with("line", e.getLocation().getLineNr())
                    .with("column", e.getLocation().getColumnNr());
        }
        return problem;
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

    private static String lastNode(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private Response answer(Problem problem) {
        List<Locale> wanted = headers.getAcceptableLanguages();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/errors/" + problem.slug());
        body.put("title", texts.title(problem.slug(), wanted));
        body.put("status", problem.status());
        body.put("detail", texts.detail(problem.slug(), wanted, problem.parameters()));
        body.put("correlationId", Correlation.current());
        problem.parameters().forEach(body::putIfAbsent);
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type("application/problem+json")
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.language(wanted))
                .entity(body);
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }
}
