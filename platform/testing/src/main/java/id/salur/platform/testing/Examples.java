package id.salur.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** What a reader of an OpenAPI document would send: the example if there is one, otherwise made of the examples of the fields. */
final class Examples {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode document;

    Examples(JsonNode document) {
        this.document = document;
    }

    JsonNode of(JsonNode mediaType) {
        JsonNode example = mediaType.path("examples").elements().hasNext()
                ? mediaType.path("examples").elements().next().path("value")
                : mediaType.path("example");
        return example.isMissingNode() ? ofSchema(mediaType.path("schema")) : example;
    }

    private JsonNode ofSchema(JsonNode schema) {
        if (schema.has("examples")) {
            return schema.path("examples").path(0);
        }
        if (schema.has("$ref")) {
            return ofSchema(document.at(schema.path("$ref").asText().substring(1)));
        }
        if (schema.has("anyOf")) {
            return ofSchema(schema.path("anyOf").path(0));
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer", "number" -> JSON.numberNode(schema.path("minimum").asLong(1));
            case "boolean" -> JSON.booleanNode(false);
            default ->
                JSON.textNode(
                        schema.path("format").asText().equals("uuid")
                                ? UUID.randomUUID().toString()
                                : "text");
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode all = JSON.objectNode();
        schema.path("properties").properties().forEach(field -> all.set(field.getKey(), ofSchema(field.getValue())));
        return all;
    }

    private ArrayNode array(JsonNode schema) {
        return JSON.arrayNode().add(ofSchema(schema.path("items")));
    }
}
