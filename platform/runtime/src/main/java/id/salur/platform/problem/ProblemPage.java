package id.salur.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of a type of problem, as Markdown: English, its members, Indonesian. */
final class ProblemPage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemPage() {}

    static String of(Catalogue.Entry entry) {
        return "# " + entry.title().get("en") + "\n\n`" + entry.slug() + "`, HTTP " + entry.status() + "\n\n"
                + entry.page().get("en") + members(entry) + "\n\n**"
                + entry.title().get("id") + ".** "
                + entry.page().get("id") + "\n";
    }

    private static String members(Catalogue.Entry entry) {
        if (entry.members().isEmpty()) {
            return "";
        }
        return entry.members().entrySet().stream()
                .map(member -> "| `" + member.getKey() + "` | " + type(member.getValue()) + " | `"
                        + json(member.getValue()).replace("|", "\\|") + "` |")
                .collect(Collectors.joining("\n", "\n\n| Member | Type | Example |\n|---|---|---|\n", ""));
    }

    private static String type(Object example) {
        if (example instanceof Map<?, ?> fields) {
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + ": " + type(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (example instanceof List<?> list) {
            Object first = list.get(0);
            return "list of " + type(first) + (first instanceof Map ? "" : "s");
        }
        if (example instanceof Boolean) {
            return "boolean";
        }
        return example instanceof Number ? "integer" : "string";
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
