package id.salur.registry.spdci;

import id.salur.platform.security.AreaRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What records must be like, as a WHERE. */
sealed interface Condition {

    /** As SQL, whose values are put into {@code values} by name. */
    String sql(Map<String, Object> values);

    /** The region outside of which nothing fits, so that the search can begin there. */
    default Optional<String> region() {
        return Optional.empty();
    }

    /** All of them. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public String sql(Map<String, Object> values) {
            return joined(parts, " and ", values);
        }

        @Override
        public Optional<String> region() {
            return parts.stream().flatMap(part -> part.region().stream()).findFirst();
        }
    }

    /** One of them at least. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public String sql(Map<String, Object> values) {
            return joined(parts, " or ", values);
        }
    }

    /** Not this. */
    record Not(Condition part) implements Condition {
        @Override
        public String sql(Map<String, Object> values) {
            return "not " + part.sql(values);
        }
    }

    /** A field against a value, or several where one of them is enough. */
    record Comparison(Field field, String operator, List<String> texts) implements Condition {
        private static final Map<String, String> ORDERED =
                Map.of("gt", ">", "lt", "<", "ge", ">=", "gte", ">=", "le", "<=", "lte", "<=");

        public Comparison {
            boolean equality = operator.equals("eq") || operator.equals("in");
            if ((!equality && (!field.ordered() || !ORDERED.containsKey(operator)))
                    || texts.isEmpty()
                    || (texts.size() > 1 && !operator.equals("in"))) {
                throw new Rejection(Rejection.CRITERIA, "operator");
            }
            texts.forEach(field::value);
        }

        @Override
        public String sql(Map<String, Object> values) {
            return texts.stream().map(text -> one(text, values)).collect(Collectors.joining(" or ", "(", ")"));
        }

        private String one(String text, Map<String, Object> values) {
            String name = "value" + values.size();
            if (field == Field.LOCATION) {
                AreaRange range = range(text);
                values.put(name, range.from());
                values.put(name + "below", range.below());
                return "(f.region_code >= :" + name + " and f.region_code < :" + name + "below)";
            }
            values.put(name, field.value(text));
            if (field == Field.PROGRAMME) {
                return ":" + name + " = any (" + field.sql() + ")";
            }
            return field.sql() + " " + ORDERED.getOrDefault(operator, "=") + " :" + name;
        }

        @Override
        public Optional<String> region() {
            return field == Field.LOCATION && texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty();
        }

        static AreaRange range(String code) {
            if (!AreaRange.wellFormed(code)) {
                throw new Rejection(Rejection.CRITERIA, "location");
            }
            return AreaRange.of(code);
        }
    }

    private static String joined(List<Condition> parts, String word, Map<String, Object> values) {
        return parts.stream().map(part -> part.sql(values)).collect(Collectors.joining(word, "(", ")"));
    }
}
