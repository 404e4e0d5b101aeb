package id.salur.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which problem a throwable is, for the answer and for the audit log alike. */
public final class Classification {
    private Classification() {}

    /** The problem behind a throwable; {@code internal-error} (500) when nothing better is known. */
    public static Problem of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof ConstraintViolationException invalid) {
                return ofViolations(invalid);
            }
            if (cause instanceof JsonProcessingException json) {
                return ofJson(json);
            }
            if (cause instanceof SQLException sql) {
                return ofSql(sql);
            }
        }
        return new Problem("internal-error", 500);
    }

    private static Problem ofViolations(ConstraintViolationException invalid) {
        List<Map<String, String>> violations = invalid.getConstraintViolations().stream()
                .map(v -> Map.of("field", lastNode(v.getPropertyPath().toString()), "message", v.getMessage()))
                .toList();
        return Problem.badRequest("invalid-request").with("violations", violations);
    }

    private static Problem ofSql(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            return new Problem("busy", 503);
        }
        return switch (state) {
            case "42501" -> Problem.forbidden("outside-area");
            case "23505" -> Problem.conflict("already-exists");
            case "22003" -> Problem.unprocessable("number-too-large");
            case "22021", "22007", "22008", "22009" -> Problem.badRequest("unreadable-value");
            case "40001", "40P01", "57P01", "57P02", "57P03" -> new Problem("busy", 503);
            default ->
                state.startsWith("08") || state.startsWith("53")
                        ? new Problem("busy", 503)
                        : new Problem("internal-error", 500);
        };
    }

    private static Problem ofJson(JsonProcessingException json) {
        for (Throwable cause = json; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        if (json instanceof UnrecognizedPropertyException unknown) {
            return Problem.badRequest("unknown-field").with("field", path(unknown));
        }
        Problem problem = Problem.badRequest("malformed-json");
        if (json instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            problem.with("field", path(mapping));
        }
        if (json instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            problem.with(
                    "allowed",
                    Stream.of(format.getTargetType().getEnumConstants())
                            .map(Object::toString)
                            .toList());
        }
        if (json.getLocation() != null) {
            problem.with("line", json.getLocation().getLineNr())
                    .with("column", json.getLocation().getColumnNr());
        }
        return problem;
    }

    /** Such as {@code members[2].relation}. */
    private static String path(JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.length() > 200 ? path.substring(0, 200) : path.toString();
    }

    private static String lastNode(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
