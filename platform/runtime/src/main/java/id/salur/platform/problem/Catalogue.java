package id.salur.platform.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The catalogue of the types of problems, {@code docs/errors/catalogue.json}: what answers, pages, {@link ProblemType} and the examples
 * of the OpenAPI documents say is in it and nowhere else.
 */
public final class Catalogue {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Map<String, Entry> BY_SLUG = read();

    private Catalogue() {}

    /**
     * One type of problem.
     *
     * @param slug the last part of the address of its page
     * @param status HTTP status
     * @param title what went wrong, by language
     * @param detail what to do next, by language; {@code {name}} is the value of a member, and what stands
     *     in square brackets is left out where a member in it is missing or empty
     * @param page what its page says, by language
     * @param members what its body carries beside what every problem carries; the values are examples, and their form is the type
     */
    public record Entry(
            String slug,
            int status,
            Map<String, String> title,
            Map<String, String> detail,
            Map<String, String> page,
            Map<String, Object> members) {

        /** A whole body in English, in a fixed order. */
        public Map<String, Object> example() {
            Map<String, Object> example = new LinkedHashMap<>();
            example.put("type", "/errors/" + slug);
            example.put("title", title.get("en"));
            example.put("status", status);
            example.put("detail", filled(detail.get("en"), members));
            example.put("correlationId", "6f1f0b0e-6a55-4f0c-9a53-0d5b3f3f0c11");
            example.putAll(members);
            return example;
        }
    }

    public static Optional<Entry> of(String slug) {
        return Optional.ofNullable(BY_SLUG.get(slug));
    }

    /** By slug. */
    public static Collection<Entry> all() {
        return BY_SLUG.values();
    }

    /** Parts in square brackets stay only where every member that they name is there and is not empty. */
    static String filled(String text, Map<String, Object> members) {
        String whole = PART.matcher(text)
                .replaceAll(part -> Matcher.quoteReplacement(isTold(part.group(1), members) ? part.group(1) : ""));
        return PLACE.matcher(whole)
                .replaceAll(place -> Matcher.quoteReplacement(
                        members.containsKey(place.group(1)) ? shown(members.get(place.group(1))) : place.group()));
    }

    private static boolean isTold(String part, Map<String, Object> members) {
        return PLACE.matcher(part)
                .results()
                .map(place -> members.getOrDefault(place.group(1), List.of()))
                .noneMatch(value -> value instanceof Collection<?> many && many.isEmpty());
    }

    private static String shown(Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    private static Map<String, Entry> read() {
        try (InputStream in = Catalogue.class.getClassLoader().getResourceAsStream("errors/catalogue.json")) {
            if (in == null) {
                throw new IllegalStateException("no catalogue of problems");
            }
            Map<String, Entry> all = new LinkedHashMap<>();
            new ObjectMapper()
                    .readValue(in, new TypeReference<List<Entry>>() {})
                    .forEach(entry -> all.put(entry.slug(), entry));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
