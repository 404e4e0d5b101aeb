package id.salur.registry.spdci;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Reads the two ways to write a condition: expressions with {@code $and} and predicates in a list. */
final class QueryReader {
    private static final int DEEPEST = 5;
    private static final int MOST = 20;

    private final Entity entity;
    private int comparisons;

    private QueryReader(Entity entity) {
        this.entity = entity;
    }

    /** What an expression says it looks in; null if it does not. */
    static String collection(JsonNode query) {
        return expression(query).path("collection").textValue();
    }

    /** {@code {"type":…,"value":{"expression":{"collection":"Group","query":{"$and":[{"poverty_score":{"$lt":5}}]}}}}}. */
    static Condition ofExpression(JsonNode query, Entity entity) {
        JsonNode inner = expression(query).path("query");
        return new QueryReader(entity).object(inner, 0);
    }

    private static JsonNode expression(JsonNode query) {
        JsonNode value = query.path("value");
        return value.has("expression") ? value.path("expression") : value;
    }

    /** {@code [{"seq_num":1,"expression1":{"attribute_name":"age","operator":"lt","attribute_value":"25"},"condition":"and","expression2":…}]}. */
    static Condition ofPredicates(JsonNode query, Entity entity) {
        if (!query.isArray() || query.isEmpty()) {
            throw new Rejection(Rejection.CRITERIA, "query");
        }
        QueryReader reader = new QueryReader(entity);
        return new Condition.All(StreamSupport.stream(query.spliterator(), false)
                .map(reader::predicate)
                .toList());
    }

    private Condition object(JsonNode node, int depth) {
        if (!node.isObject() || node.isEmpty() || depth > DEEPEST) {
            throw new Rejection(Rejection.CRITERIA, "query");
        }
        List<Condition> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            switch (entry.getKey()) {
                case "$and" -> parts.add(new Condition.All(list(entry.getValue(), depth)));
                case "$or" -> parts.add(new Condition.Any(list(entry.getValue(), depth)));
                case "$not" -> parts.add(new Condition.Not(object(entry.getValue(), depth + 1)));
                default -> parts.addAll(field(entry.getKey(), entry.getValue()));
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private List<Condition> list(JsonNode nodes, int depth) {
        if (!nodes.isArray() || nodes.isEmpty()) {
            throw new Rejection(Rejection.CRITERIA, "query");
        }
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> object(node, depth + 1))
                .toList();
    }

    private List<Condition> field(String name, JsonNode asked) {
        if (!asked.isObject()) {
            return List.of(comparison(name, "eq", asked));
        }
        if (asked.isEmpty()) {
            throw new Rejection(Rejection.CRITERIA, "operator");
        }
        return asked.properties().stream()
                .map(entry -> comparison(name, entry.getKey().replaceFirst("^\\$", ""), entry.getValue()))
                .toList();
    }

    private Condition predicate(JsonNode node) {
        Condition first = comparison(node.path("expression1"));
        if (!node.hasNonNull("expression2")) {
            return first;
        }
        Condition second = comparison(node.path("expression2"));
        return switch (node.path("condition").asText("and")) {
            case "and" -> new Condition.All(List.of(first, second));
            case "or" -> new Condition.Any(List.of(first, second));
            case "not" -> new Condition.All(List.of(first, new Condition.Not(second)));
            default -> throw new Rejection(Rejection.CRITERIA, "operator");
        };
    }

    private Condition comparison(JsonNode node) {
        return comparison(
                node.path("attribute_name").asText(), node.path("operator").asText(), node.path("attribute_value"));
    }

    private Condition comparison(String name, String operator, JsonNode value) {
        if (++comparisons > MOST) {
            throw new Rejection(Rejection.CRITERIA, "query");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            if (!one.isValueNode() || one.isNull()) {
                throw new Rejection(Rejection.CRITERIA, "value");
            }
            texts.add(one.asText());
        }
        if (texts.size() > MOST) {
            throw new Rejection(Rejection.CRITERIA, "query");
        }
        return new Condition.Comparison(Field.of(name, entity), operator.toLowerCase(Locale.ROOT), texts);
    }
}
