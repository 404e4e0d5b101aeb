package id.salur.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes an operation as a curl command for a POSIX shell. {@code $TOKEN} is the caller's; each run makes a new key. */
final class Curl {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String server;
    private final ExampleValues examples;

    Curl(OpenAPI document) {
        this.server = document.getServers().get(0).getUrl();
        this.examples = new ExampleValues(document);
    }

    String of(PathItem.HttpMethod method, String path, Operation operation) {
        List<String> parts = new ArrayList<>();
        parts.add("curl" + (method == PathItem.HttpMethod.GET ? "" : " -X " + method) + " "
                + quoted(server + address(path, operation)));
        if (operation.getSecurity() == null || !operation.getSecurity().isEmpty()) {
            parts.add("-H \"Authorization: Bearer $TOKEN\"");
        }
        for (Parameter parameter : parameters(operation)) {
            if (parameter.getIn() == Parameter.In.HEADER && Boolean.TRUE.equals(parameter.getRequired())) {
                parts.add(header(parameter));
            }
        }
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            body(operation.getRequestBody().getContent().getMediaTypes(), parts);
        }
        return String.join(" \\\n  ", parts);
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private String address(String path, Operation operation) {
        String filled = path;
        List<String> query = new ArrayList<>();
        for (Parameter parameter : parameters(operation)) {
            if (parameter.getIn() == Parameter.In.PATH) {
                filled = filled.replaceAll("\\{" + parameter.getName() + "(:[^}]*)?}", encoded(examples.of(parameter)));
            } else if (parameter.getIn() == Parameter.In.QUERY && isGiven(parameter, operation)) {
                query.add(parameter.getName() + "=" + encoded(examples.of(parameter)));
            }
        }
        return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
    }

    /** What is required; where one of several is, those that have an example. */
    private static boolean isGiven(Parameter parameter, Operation operation) {
        if (Boolean.TRUE.equals(parameter.getRequired())) {
            return true;
        }
        APIResponse refused = operation.getResponses() == null
                ? null
                : operation.getResponses().getAPIResponse("400");
        return parameter.getExample() != null
                && refused != null
                && refused.getDescription() != null
                && refused.getDescription().contains("filter-required");
    }

    private String header(Parameter parameter) {
        return parameter.getName().equals("Idempotency-Key")
                ? "-H \"Idempotency-Key: $(uuidgen)\""
                : "-H " + quoted(parameter.getName() + ": " + examples.of(parameter));
    }

    private void body(Map<String, MediaType> types, List<String> parts) {
        if (types == null || types.isEmpty()) {
            return;
        }
        Map.Entry<String, MediaType> first = types.entrySet().iterator().next();
        parts.add("-H " + quoted("Content-Type: " + first.getKey()));
        Object example = examples.of(first.getValue());
        if (first.getKey().endsWith("json")) {
            parts.add("--data " + quoted(example instanceof String text ? text : json(example)));
        } else if (example instanceof String text) {
            parts.add("--data-binary " + quoted(text));
        } else {
            parts.add("--data-binary @file");
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** As one word of a shell, whatever is in it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
