package id.salur.platform.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds the OpenAPI document of the running service to what a generated client needs: every operation has an id of its own, a summary
 * and its answers, every answer and every JSON body has a schema that says something, every schema ends somewhere, every example is
 * what its schema says, and every operation, parameter and field is described.
 */
public final class DocumentAssert {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final String UNDESCRIBED =
            " is not described: by @param, in openapi/words.properties, or because docstrings were not compiled";
    private static final Set<String> WITH_BODY = Set.of("post", "put", "patch");

    private final JsonNode document;
    private final Set<String> ids = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    private DocumentAssert(JsonNode document) {
        this.document = document;
    }

    /** Fails naming every part of the document that a generator could not make a client of. */
    public static void aClientCanBeGenerated() {
        DocumentAssert held =
                new DocumentAssert(parsed(given().get("/q/openapi?format=json").asString()));
        held.schemas();
        held.document.path("paths").properties().forEach(held::path);
        if (!held.wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", held.wrong));
        }
    }

    private void described(String name, String method, JsonNode operation) {
        String id = operation.path("operationId").asText("");
        if (id.isEmpty() || !ids.add(id)) {
            wrong.add(name + ": no operationId, or that of another operation");
        }
        for (String text : List.of("summary", "description")) {
            if (operation.path(text).asText("").isEmpty()) {
                wrong.add(name + ": no " + text);
            }
        }
        for (JsonNode parameter : operation.path("parameters")) {
            if (!parameter.has("description")) {
                wrong.add(name + ": " + parameter.path("name").asText() + UNDESCRIBED);
            }
        }
        JsonNode answers = operation.path("responses");
        if (none(answers, "2") || (method.equals("post") && none(answers, "4"))) {
            wrong.add(name + ": no success, or a POST without errors");
        }
        answers.properties().stream()
                .filter(answer -> resolved(answer.getValue())
                        .path("description")
                        .asText("")
                        .isEmpty())
                .forEach(answer -> wrong.add(name + " " + answer.getKey() + ": no description"));
    }

    private static boolean none(JsonNode answers, String statusClass) {
        return answers.properties().stream().noneMatch(answer -> answer.getKey().startsWith(statusClass));
    }

    private void path(Map.Entry<String, JsonNode> path) {
        for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
            String name = operation.getKey() + " " + path.getKey();
            described(name, operation.getKey(), operation.getValue());
            operation.getValue().path("responses").properties().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .forEach(answer -> answer(
                            name + " " + answer.getKey(),
                            answer.getKey(),
                            answer.getValue().path("content")));
            if (WITH_BODY.contains(operation.getKey())) {
                body(name, operation.getValue().path("requestBody").path("content"));
            }
        }
    }

    private void answer(String name, String status, JsonNode content) {
        if (content.isEmpty() && !"204".equals(status)) {
            wrong.add(name + " does not say what it answers");
        }
        for (Map.Entry<String, JsonNode> type : content.properties()) {
            JsonNode schema = resolved(type.getValue().path("schema"));
            if (isJson(type.getKey()) && schema.isEmpty()) {
                wrong.add(name + " has no schema");
            }
            examples(name, type);
        }
    }

    private void body(String name, JsonNode content) {
        for (Map.Entry<String, JsonNode> type : content.properties()) {
            if (isJson(type.getKey())
                    && resolved(type.getValue().path("schema"))
                            .path("properties")
                            .isEmpty()) {
                wrong.add(name + " does not say what its body holds");
            }
            examples(name + " body", type);
        }
    }

    private void schemas() {
        for (Map.Entry<String, JsonNode> schema :
                document.path("components").path("schemas").properties()) {
            if (resolved(schema.getValue()).isMissingNode()) {
                wrong.add("the schema " + schema.getKey() + " leads nowhere");
            }
            if (schema.getKey().matches(".*[0-9]")) {
                wrong.add("the schema " + schema.getKey() + " has the name of another, and a number that may change");
            }
            if (!schema.getValue().has("description") && !schema.getValue().has("enum")) {
                wrong.add("the schema " + schema.getKey() + UNDESCRIBED);
            }
            schema.getValue().path("properties").properties().stream()
                    .filter(field -> !says(field.getValue()))
                    .forEach(field -> wrong.add(schema.getKey() + "." + field.getKey() + UNDESCRIBED));
            if (schema.getKey().startsWith("JsonNode")) {
                wrong.add("the schema " + schema.getKey() + " tells how JSON is read here, not what it holds");
            }
        }
    }

    /** A field that holds something named or listed needs no words of its own. */
    private static boolean says(JsonNode field) {
        return field.has("description")
                || field.has("$ref")
                || field.has("anyOf")
                || (field.has("items") && says(field.path("items")));
    }

    /** What a schema says, behind its references; missing if they go in a circle or there is none. */
    private JsonNode resolved(JsonNode schema) {
        Set<String> seen = new HashSet<>();
        JsonNode at = schema;
        while (at.has("$ref")) {
            String reference = at.path("$ref").asText();
            if (!seen.add(reference)) {
                return MissingNode.getInstance();
            }
            at = document.at(reference.substring(1));
        }
        return at;
    }

    private void examples(String name, Map.Entry<String, JsonNode> type) {
        if (!isJson(type.getKey()) || !type.getValue().has("schema")) {
            return;
        }
        List<JsonNode> examples = new ArrayList<>();
        type.getValue().path("examples").forEach(example -> examples.add(example.path("value")));
        if (type.getValue().has("example")) {
            examples.add(type.getValue().path("example"));
        }
        ObjectNode schema = (ObjectNode) standing(type.getValue().path("schema"));
        schema.set("$defs", standing(document.path("components").path("schemas")));
        for (JsonNode example : examples) {
            Set<ValidationMessage> faults = FACTORY.getSchema(schema).validate(example);
            if (!faults.isEmpty()) {
                wrong.add(name + " has an example that is not what its schema says: " + faults);
            }
        }
    }

    /** A copy whose references lead to {@code $defs}, as those of a schema without an OpenAPI document do. */
    private static JsonNode standing(JsonNode schema) {
        return parsed(schema.toString().replace("#/components/schemas/", "#/$defs/"));
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isJson(String mediaType) {
        return mediaType.startsWith("application/json");
    }
}
