package id.salur.platform.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What holds for every schema. A field of an answer is always there, and never null unless its component says {@code nullable}. What a
 * body must hold is said by its validation.
 */
final class Schemas {
    static final String PREFIX = "#/components/schemas/";

    private final OpenAPI document;
    private final Map<String, Schema> named;

    Schemas(OpenAPI document) {
        this.document = document;
        this.named = document.getComponents().getSchemas() == null
                ? Map.of()
                : new LinkedHashMap<>(document.getComponents().getSchemas());
    }

    /** Ids, days and amounts are what they are where they stand; only objects and lists of words have a name. */
    void inlineScalars() {
        named.values().forEach(schema -> walk(schema, new HashSet<>(), false, this::inline));
        operations().forEach(operation -> {
            requests(operation).forEach(schema -> walk(schema, new HashSet<>(), false, this::inline));
            answers(operation).forEach(schema -> walk(schema, new HashSet<>(), false, this::inline));
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(parameter -> inline(parameter.getSchema()));
            }
        });
        named.entrySet().stream().filter(entry -> isScalar(entry.getValue())).forEach(entry -> document.getComponents()
                .removeSchema(entry.getKey()));
    }

    void requireInAnswers() {
        Set<String> taken = new HashSet<>();
        operations().forEach(operation -> requests(operation)
                .forEach(schema -> walk(schema, taken, true, Schemas::nothing)));
        Set<String> given = new HashSet<>();
        operations().forEach(operation -> answers(operation)
                .forEach(schema -> walk(schema, given, true, any -> {
                    if (any.getRef() == null && named.values().stream().noneMatch(one -> one == any)) {
                        require(any);
                    }
                })));
        given.removeAll(taken);
        given.remove(ProblemSchema.NAME);
        given.forEach(name -> require(named.get(name)));
    }

    private static void require(Schema schema) {
        if (schema.getProperties() != null && schema.getRequired() == null) {
            schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
        }
    }

    private static void nothing(Schema schema) {
        Objects.requireNonNull(schema);
    }

    private static boolean isScalar(Schema schema) {
        return schema.getEnumeration() == null
                && schema.getType() != null
                && schema.getType().stream()
                        .allMatch(type -> type != Schema.SchemaType.OBJECT && type != Schema.SchemaType.ARRAY);
    }

    private Schema scalar(Schema reference) {
        Schema target =
                reference.getRef() == null ? null : named.get(reference.getRef().substring(PREFIX.length()));
        return target == null || !isScalar(target) ? null : target;
    }

    private void inline(Schema schema) {
        if (schema == null) {
            return;
        }
        Schema direct = scalar(schema);
        if (direct != null) {
            schema.setRef(null);
            become(schema, direct, false);
        } else if (schema.getAnyOf() != null) {
            schema.getAnyOf().stream()
                    .map(this::scalar)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(target -> {
                        schema.setAnyOf(null);
                        become(schema, target, true);
                    });
            if (schema.getAnyOf() != null) {
                schema.setType(null);
            }
        } else if (schema.getRef() != null) {
            schema.setType(null);
        }
    }

    private static void become(Schema schema, Schema target, boolean nullable) {
        List<Schema.SchemaType> types = new ArrayList<>(target.getType());
        if (nullable) {
            types.add(Schema.SchemaType.NULL);
        }
        schema.type(types).format(target.getFormat());
        if (schema.getDescription() == null) {
            schema.setDescription(target.getDescription());
        }
        if (schema.getExamples() == null) {
            schema.setExamples(target.getExamples());
        }
    }

    private Stream<Operation> operations() {
        return document.getPaths() == null
                ? Stream.of()
                : document.getPaths().getPathItems().values().stream()
                        .flatMap(item -> item.getOperations().values().stream());
    }

    static List<Schema> requests(Operation operation) {
        return operation.getRequestBody() == null
                ? List.of()
                : in(operation.getRequestBody().getContent());
    }

    static List<Schema> answers(Operation operation) {
        return operation.getResponses().getAPIResponses().values().stream()
                .map(APIResponse::getContent)
                .flatMap(content -> in(content).stream())
                .toList();
    }

    private static List<Schema> in(Content content) {
        return content == null
                ? List.of()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** Visits a schema and what it is made of; {@code names} collects the references it meets, followed if asked. */
    private void walk(Schema schema, Set<String> names, boolean follow, Consumer<Schema> visit) {
        if (schema == null) {
            return;
        }
        visit.accept(schema);
        parts(schema).forEach(part -> walk(part, names, follow, visit));
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(PREFIX.length());
            if (names.add(name) && follow) {
                walk(named.get(name), names, true, visit);
            }
        }
    }

    static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        schema.getProperties() == null
                                ? List.<Schema>of()
                                : schema.getProperties().values(),
                        list(schema.getAnyOf()),
                        list(schema.getOneOf()),
                        list(schema.getAllOf()),
                        schema.getItems() == null ? List.<Schema>of() : List.of(schema.getItems()),
                        schema.getAdditionalPropertiesSchema() == null
                                ? List.<Schema>of()
                                : List.of(schema.getAdditionalPropertiesSchema()))
                .flatMap(Collection::stream);
    }

    private static List<Schema> list(List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }
}
