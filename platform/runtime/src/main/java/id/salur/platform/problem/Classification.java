package id.salur.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.vertx.core.http.HttpClosedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Pattern;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
            if (cause instanceof OptimisticLockException) {
                return Problem.of(ProblemType.BUSY);
            }
            if (cause instanceof HttpClosedException || cause instanceof ClosedChannelException) {
                return Problem.of(ProblemType.BODY_NOT_RECEIVED);
            }
            if (cause instanceof SQLException sql) {
                return ofSql(sql);
            }
        }
        return Problem.of(ProblemType.INTERNAL_ERROR);
    }

    private static Problem ofViolations(ConstraintViolationException invalid) {
        return Problem.of(ProblemType.INVALID_REQUEST)
                .with(
                        "violations",
                        invalid.getConstraintViolations().stream()
                                .map(Classification::ofViolation)
                                .toList());
    }

    /** What has a form of its own is told by what the document says of the field: its words, or its example. */
    private static Map<String, Object> ofViolation(ConstraintViolation<?> violation) {
        Map<String, Object> told = new LinkedHashMap<>();
        String field = lastNode(violation.getPropertyPath().toString());
        told.put("field", field);
        told.put("message", violation.getMessage());
        if (violation.getConstraintDescriptor().getAnnotation() instanceof Pattern) {
            expected(violation.getLeafBean(), field).ifPresent(expected -> told.put("expected", expected));
        }
        return told;
    }

    private static Optional<List<String>> expected(Object bean, String field) {
        return bean == null
                ? Optional.empty()
                : Arrays.stream(bean.getClass().getDeclaredFields())
                        .filter(declared -> declared.getName().equals(field))
                        .map(declared -> declared.getAnnotation(Schema.class))
                        .filter(Objects::nonNull)
                        .map(said -> List.of(said.enumeration().length > 0 ? said.enumeration() : said.examples()))
                        .filter(said -> !said.isEmpty())
                        .findFirst();
    }

    private static Problem ofSql(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            return Problem.of(ProblemType.BUSY);
        }
        return switch (state) {
            case "42501" -> Problem.of(ProblemType.OUTSIDE_AREA);
            case "23505" -> Problem.of(ProblemType.ALREADY_EXISTS);
            case "22003" -> Problem.of(ProblemType.NUMBER_TOO_LARGE);
            case "22021", "22007", "22008", "22009" -> Problem.of(ProblemType.UNREADABLE_VALUE);
            case "40001", "40P01", "55P03", "57P01", "57P02", "57P03" -> Problem.of(ProblemType.BUSY);
            default ->
                state.startsWith("08") || state.startsWith("53")
                        ? Problem.of(ProblemType.BUSY)
                        : Problem.of(ProblemType.INTERNAL_ERROR);
        };
    }

    private static Problem ofJson(JsonProcessingException json) {
        for (Throwable cause = json; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        if (json instanceof UnrecognizedPropertyException unknown) {
            return Problem.of(ProblemType.UNKNOWN_FIELD).with("field", path(unknown));
        }
        Problem problem = Problem.of(ProblemType.MALFORMED_JSON);
        if (json instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            problem.with("field", path(mapping));
        }
        if (json instanceof InvalidFormatException format
                && !Forms.of(format.getTargetType()).isEmpty()) {
            problem.with("allowed", Forms.of(format.getTargetType()));
        }
        if (json.getLocation() != null && json.getLocation().getLineNr() > 0) {
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
