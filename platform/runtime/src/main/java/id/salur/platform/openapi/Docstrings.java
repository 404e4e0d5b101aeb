package id.salur.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.MethodInfo;

/** The docstrings of classes and methods, which the compiler's annotation processor wrote beside the classes as {@code *__Javadoc.json}. */
final class Docstrings {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TAG = Pattern.compile("(?m)^\\s*@(\\w+)\\s+");
    private static final Pattern INLINE = Pattern.compile("\\{@(\\w+)\\s+([^}]*)}");

    private final Map<String, JsonNode> read = new HashMap<>();

    /** What a docstring says before its tags, and of each {@code @param}. */
    record Docstring(String text, Map<String, String> parameters) {
        static final Docstring NONE = new Docstring(null, Map.of());
    }

    Docstring of(ClassInfo type) {
        return parse(json(type).path("doc").asText(""));
    }

    Docstring of(MethodInfo method) {
        for (JsonNode candidate : json(method.declaringClass()).path("methods")) {
            if (candidate.path("name").asText().equals(method.name())
                    && candidate.path("paramTypes").size() == method.parametersCount()) {
                return parse(candidate.path("doc").asText(""));
            }
        }
        return Docstring.NONE;
    }

    /** Null if the field has none. */
    String ofField(ClassInfo type, String field) {
        for (JsonNode candidate : json(type).path("fields")) {
            if (candidate.path("name").asText().equals(field)) {
                return parse(candidate.path("doc").asText("")).text();
            }
        }
        return null;
    }

    private JsonNode json(ClassInfo type) {
        return read.computeIfAbsent(type.name().toString(), Docstrings::load);
    }

    private static JsonNode load(String type) {
        String file = type.replace('.', '/') + "__Javadoc.json";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return in == null ? MissingNode.getInstance() : JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Docstring parse(String docstring) {
        Matcher tag = TAG.matcher(docstring);
        int end = docstring.length();
        Map<String, String> parameters = new HashMap<>();
        String pending = null;
        int from = 0;
        int first = end;
        while (tag.find()) {
            if (pending == null && first == end) {
                first = tag.start();
            }
            keep(parameters, pending, docstring.substring(from, tag.start()));
            pending = tag.group(1);
            from = tag.end();
        }
        keep(parameters, pending, docstring.substring(from));
        return new Docstring(plain(docstring.substring(0, first)), parameters);
    }

    private static void keep(Map<String, String> parameters, String tag, String text) {
        if (!"param".equals(tag)) {
            return;
        }
        String[] parts = text.strip().split("\\s+", 2);
        if (parts.length == 2) {
            parameters.put(parts[0], plain(parts[1]));
        }
    }

    /** Markdown instead of Javadoc's own marks; null if nothing is left. */
    private static String plain(String text) {
        String marked = INLINE.matcher(text).replaceAll(inline -> Matcher.quoteReplacement(shown(inline)));
        String flat = marked.replaceAll("</?\\w+>", " ").replaceAll("\\s+", " ").strip();
        return flat.isEmpty() ? null : Character.toUpperCase(flat.charAt(0)) + flat.substring(1);
    }

    private static String shown(java.util.regex.MatchResult inline) {
        String body = inline.group(2).strip();
        if (!inline.group(1).startsWith("link")) {
            return "`" + body + "`";
        }
        int label = body.indexOf(' ');
        return label > 0 ? body.substring(label + 1).strip() : "`" + body.substring(body.lastIndexOf('.') + 1) + "`";
    }
}
