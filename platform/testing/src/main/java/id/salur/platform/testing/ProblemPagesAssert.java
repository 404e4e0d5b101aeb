package id.salur.platform.testing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every problem that the sources of this module can answer has its texts in both languages and its page. */
public final class ProblemPagesAssert {
    private static final Pattern SLUG =
            Pattern.compile("Problem\\s*\\.(?:badRequest|forbidden|conflict|unprocessable)\\(\\s*\"([a-z0-9-]+)\"");

    private ProblemPagesAssert() {}

    /** Fails naming each problem without a text or a page. */
    public static void everyProblemHasTextsInBothLanguagesAndAPage() {
        Properties en = texts("en");
        Properties id = texts("id");
        List<String> wrong = new ArrayList<>();
        Set<String> slugs = slugs();
        for (String slug : slugs) {
            for (String part : List.of(".title", ".detail")) {
                if (!en.containsKey(slug + part) || !id.containsKey(slug + part)) {
                    wrong.add(slug + part + " in both languages");
                }
            }
            if (!Files.exists(Path.of(System.getProperty("salur.root"), "docs/errors", slug + ".md"))) {
                wrong.add("docs/errors/" + slug + ".md");
            }
        }
        if (slugs.isEmpty() || !wrong.isEmpty() || !en.keySet().equals(id.keySet())) {
            throw new AssertionError("missing of " + slugs.size() + " problems: " + wrong);
        }
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        for (String of : List.of("platform_", "service_")) {
            String resource = "/problems/" + of + language + ".properties";
            try (Reader in = new InputStreamReader(
                    ProblemPagesAssert.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
                texts.load(in);
            } catch (IOException e) {
                throw new AssertionError(resource, e);
            }
        }
        return texts;
    }

    private static Set<String> slugs() {
        Set<String> slugs = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher matcher = SLUG.matcher(Files.readString(source));
                while (matcher.find()) {
                    slugs.add(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new AssertionError("the sources cannot be read", e);
        }
        return slugs;
    }
}
