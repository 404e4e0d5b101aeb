package id.salur.registry.spdci;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import id.salur.platform.correlation.Correlation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Refusals below {@code /registry} are problems as everywhere and hold what the standard asks for too: {@code message} with {@code ack_status}
 * ERR, and {@code errors}, with its codes. They are {@code application/json}, as its clients read no other.
 */
class StandardRefusals {
    private static final int LONGEST = 999;
    private static final SnakeCaseStrategy SNAKE = new SnakeCaseStrategy();

    private final Clock clock;

    StandardRefusals(Clock clock) {
        this.clock = clock;
    }

    @ServerResponseFilter
    void say(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400
                || !request.getUriInfo().getPath().startsWith("/registry/")
                || !(response.getEntity() instanceof Map<?, ?> problem)) {
            return;
        }
        Map<String, Object> both = new LinkedHashMap<>();
        problem.forEach((name, value) -> both.put(String.valueOf(name), value));
        List<Map<String, Object>> violations = violations(problem);
        if (!violations.isEmpty()) {
            both.put("violations", violations);
        }
        Map<String, Object> error =
                Map.of("code", code(response.getStatus(), violations), "message", text(problem, violations));
        both.put(
                "message",
                Map.of(
                        "ack_status",
                        "ERR",
                        "timestamp",
                        clock.instant().toString(),
                        "correlation_id",
                        Correlation.current(),
                        "error",
                        error));
        both.put("errors", List.of(error));
        response.setEntity(both, null, MediaType.APPLICATION_JSON_TYPE);
    }

    private static List<Map<String, Object>> violations(Map<?, ?> problem) {
        return problem.get("violations") instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(violation -> standard((Map<?, ?>) violation))
                        .toList()
                : List.of();
    }

    /** A field by the name that it has in the message. */
    private static Map<String, Object> standard(Map<?, ?> violation) {
        Map<String, Object> told = new LinkedHashMap<>();
        violation.forEach((name, value) ->
                told.put(String.valueOf(name), "field".equals(name) ? SNAKE.translate(String.valueOf(value)) : value));
        return told;
    }

    private static String text(Map<?, ?> problem, List<Map<String, Object>> violations) {
        String text = violations.isEmpty()
                ? String.valueOf(problem.get("detail"))
                : violations.stream()
                        .map(violation -> violation.get("field") + ": " + violation.get("message"))
                        .collect(Collectors.joining("; "));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String code(int status, List<Map<String, Object>> violations) {
        for (Map<String, Object> violation : violations) {
            if ("version".equals(violation.get("field"))) {
                return "err.version.not_supported";
            }
            if ("is_msg_encrypted".equals(violation.get("field"))) {
                return "err.encryption.invalid";
            }
        }
        return switch (status) {
            case 401 -> "err.request.unauthorized";
            case 403 -> "err.request.forbidden";
            case 404 -> "err.request.not_found";
            case 408 -> "err.request.timeout";
            case 429 -> "err.request.too_many_requests";
            default -> status < 500 ? "err.request.bad" : "err.service.unavailable";
        };
    }
}
