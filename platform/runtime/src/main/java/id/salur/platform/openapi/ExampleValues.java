package id.salur.platform.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What a reader of the document would send: the example if there is one, otherwise made of those of the fields. */
final class ExampleValues {
    private static final String PREFIX = "#/components/schemas/";
    private static final int DEEPEST = 8;

    private final OpenAPI document;

    ExampleValues(OpenAPI document) {
        this.document = document;
    }

    Object of(Parameter parameter) {
        if (parameter.getExample() != null) {
            return parameter.getExample();
        }
        if (parameter.getExamples() != null && !parameter.getExamples().isEmpty()) {
            return parameter.getExamples().values().iterator().next().getValue();
        }
        return ofSchema(parameter.getSchema(), 0);
    }

    /** Null where nothing is known. */
    Object of(MediaType type) {
        if (type.getExamples() != null && !type.getExamples().isEmpty()) {
            return type.getExamples().values().iterator().next().getValue();
        }
        return type.getExample() != null ? type.getExample() : ofSchema(type.getSchema(), 0);
    }

    private Object ofSchema(Schema given, int depth) {
        Schema schema = resolved(given);
        if (schema == null || depth > DEEPEST) {
            return null;
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().get(0);
        }
        if (schema.getAnyOf() != null && !schema.getAnyOf().isEmpty()) {
            return ofSchema(schema.getAnyOf().get(0), depth + 1);
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().get(0);
        }
        return ofType(schema, depth);
    }

    private Object ofType(Schema schema, int depth) {
        Schema.SchemaType type = schema.getType() == null || schema.getType().isEmpty()
                ? null
                : schema.getType().get(0);
        if (type == null) {
            return null;
        }
        return switch (type) {
            case OBJECT -> object(schema, depth);
            case ARRAY -> list(schema, depth);
            case INTEGER, NUMBER -> schema.getMinimum() == null ? (Object) 1 : schema.getMinimum();
            case BOOLEAN -> false;
            case STRING -> text(schema.getFormat());
            default -> null;
        };
    }

    private Map<String, Object> object(Schema schema, int depth) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, field) -> all.put(name, ofSchema(field, depth + 1)));
        }
        return all;
    }

    private List<Object> list(Schema schema, int depth) {
        List<Object> one = new ArrayList<>();
        one.add(ofSchema(schema.getItems(), depth + 1));
        return one;
    }

    /** Null for the bytes of a file. */
    private static String text(String format) {
        return switch (format == null ? "" : format) {
            case "uuid" -> "01890a5d-ac96-774b-bcce-b302099a8057";
            case "date" -> "2019-06-01";
            case "date-time" -> "2019-06-01T00:00:00Z";
            case "binary" -> null;
            default -> "text";
        };
    }

    private Schema resolved(Schema schema) {
        Schema at = schema;
        for (int steps = 0; at != null && at.getRef() != null && steps < DEEPEST; steps++) {
            at = document.getComponents().getSchemas().get(at.getRef().substring(PREFIX.length()));
        }
        return at;
    }
}
