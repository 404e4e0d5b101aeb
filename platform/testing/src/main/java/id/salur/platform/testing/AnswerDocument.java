package id.salur.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import id.salur.platform.testing.AnswersHeld.Exchange;
import io.restassured.http.Header;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An OpenAPI document, as something that answers are compared with. Objects hold the fields that it names and no others. */
final class AnswerDocument {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEFINITIONS = "#/$defs/";
    private static final String PROBLEM = "application/problem+json";
    private static final Pattern UNFILLED = Pattern.compile("\\{\\w+}");
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final Set<String> HEADERS =
            Set.of("etag", "location", "link", "retry-after", "content-disposition", "accept", "last-modified");

    private record Template(Pattern path, JsonNode item) {}

    private final JsonNode document;
    private final List<Template> templates = new ArrayList<>();
    private final ObjectNode definitions = JSON.createObjectNode();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    private AnswerDocument(JsonNode document) {
        this.document = document;
        for (Map.Entry<String, JsonNode> schema :
                document.path("components").path("schemas").properties()) {
            definitions.set(
                    schema.getKey(),
                    closed(standing(schema.getValue()), !schema.getKey().equals("Problem")));
        }
        document.path("paths").properties().stream()
                .sorted(Comparator.comparing(path -> path.getKey().replace('{', '~')))
                .forEach(path -> templates.add(new Template(
                        Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")), path.getValue())));
        documentAnswers();
    }

    static AnswerDocument parse(String json) {
        return new AnswerDocument(tree(json));
    }

    private void documentAnswers() {
        for (Template template : templates) {
            for (Map.Entry<String, JsonNode> operation : template.item().properties()) {
                for (Map.Entry<String, JsonNode> answer :
                        operation.getValue().path("responses").properties()) {
                    resolved(answer.getValue()).path("content").properties().forEach(type -> {
                        if (type.getValue().has("schema")) {
                            definitions.set(
                                    key(operation.getValue(), answer.getKey(), type.getKey()),
                                    closed(standing(type.getValue().path("schema")), true));
                        }
                    });
                }
            }
        }
    }

    /** What is not as the document says; nothing for a path or a method that it does not know and that is refused. */
    List<String> wrong(Exchange exchange) {
        JsonNode operation = operation(exchange);
        String status = Integer.toString(exchange.answer().statusCode());
        if (operation == null) {
            return status.startsWith("2") ? List.of(exchange + ", which is no operation") : List.of();
        }
        JsonNode answer = resolved(operation.path("responses").path(status));
        if (answer.isMissingNode()) {
            return List.of(exchange + ", a status that is not declared: "
                    + exchange.answer().asString());
        }
        List<String> wrong = new ArrayList<>(headers(exchange, answer));
        wrong.addAll(asked(exchange, operation, status));
        String type = mediaType(exchange.answer().contentType());
        if (type.isEmpty() != answer.path("content").isEmpty() && exchange.body().length > 0) {
            wrong.add(exchange + " with " + type);
        } else if (!type.isEmpty() && exchange.body().length > 0) {
            wrong.addAll(body(exchange, operation, answer, status, type));
        }
        String detail = type.equals(PROBLEM) ? exchange.answer().path("detail") : null;
        if (detail != null && UNFILLED.matcher(detail).find()) {
            wrong.add(exchange + " with a text that is not filled: " + detail);
        }
        return wrong;
    }

    private JsonNode operation(Exchange exchange) {
        return templates.stream()
                .filter(template -> template.path().matcher(exchange.path()).matches())
                .map(template ->
                        template.item().path(exchange.request().getMethod().toLowerCase(Locale.ROOT)))
                .filter(found -> !found.isMissingNode())
                .findFirst()
                .orElse(null);
    }

    private List<String> headers(Exchange exchange, JsonNode answer) {
        Set<String> declared = answer.path("headers").properties().stream()
                .map(header -> header.getKey().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        for (Header header : exchange.answer().headers()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            if (HEADERS.contains(name) && !declared.contains(name)) {
                wrong.add(exchange + " with a header that is not declared: " + header);
            }
        }
        for (Map.Entry<String, JsonNode> header : answer.path("headers").properties()) {
            if (resolved(header.getValue()).path("required").asBoolean()
                    && exchange.answer().header(header.getKey()) == null) {
                wrong.add(exchange + " without " + header.getKey());
            }
        }
        return wrong;
    }

    /** What is declared as required was not missed by the service. */
    private static List<String> asked(Exchange exchange, JsonNode operation, String status) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> status.startsWith("2")
                        && parameter.path("in").asText().equals("header")
                        && parameter.path("required").asBoolean()
                        && !exchange.request()
                                .getHeaders()
                                .hasHeaderWithName(parameter.path("name").asText()))
                .map(parameter -> exchange + " without the required "
                        + parameter.path("name").asText())
                .toList();
    }

    private List<String> body(Exchange exchange, JsonNode operation, JsonNode answer, String status, String type) {
        JsonNode declared = answer.path("content").properties().stream()
                .filter(content -> mediaType(content.getKey()).equals(type))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (declared == null) {
            return List.of(exchange + " as " + type + ", which is not declared");
        }
        if (!type.equals("application/json") && !type.endsWith("+json")) {
            return List.of();
        }
        String key = answer.path("content").properties().stream()
                .filter(content -> mediaType(content.getKey()).equals(type))
                .map(content -> key(operation, status, content.getKey()))
                .findFirst()
                .orElseThrow();
        try {
            return schemas.computeIfAbsent(key, this::schema).validate(JSON.readTree(exchange.body())).stream()
                    .map(fault -> exchange + ": " + fault)
                    .toList();
        } catch (IOException e) {
            return List.of(exchange + " with what is no JSON");
        }
    }

    /** The schema of an answer with only what it leads to: with the whole document below each answer no memory would be enough. */
    private JsonSchema schema(String key) {
        ObjectNode schema = definitions.get(key).deepCopy();
        ObjectNode reached = JSON.createObjectNode();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(schema));
        while (!open.isEmpty()) {
            for (String reference : open.pop().findValuesAsText("$ref")) {
                String name = reference.substring(DEFINITIONS.length());
                if (!reached.has(name)) {
                    reached.set(name, definitions.get(name));
                    open.push(definitions.get(name));
                }
            }
        }
        schema.set("$defs", reached);
        return factory.getSchema(schema, STRICT);
    }

    private static String key(JsonNode operation, String status, String type) {
        return operation.path("operationId").asText() + "-" + status + "-" + type.replaceAll("[^a-z]", "-");
    }

    private static String mediaType(String given) {
        return given == null ? "" : given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** The same with objects that hold nothing but what is named. */
    private static JsonNode closed(JsonNode schema, boolean close) {
        if (schema instanceof ObjectNode object) {
            if (close && object.path("properties").isObject() && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
            object.properties().forEach(part -> closed(part.getValue(), close));
        } else {
            schema.forEach(part -> closed(part, close));
        }
        return schema;
    }

    private static JsonNode standing(JsonNode schema) {
        return tree(schema.toString().replace("#/components/schemas/", DEFINITIONS));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
