package id.salur.graduation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemPagesTest {
    private static final Pattern SLUG = Pattern.compile("Problem\\.(?:conflict|unprocessable)\\(\"([a-z-]+)\"\\)");

    @Test
    void everyProblemHasTextsInBothLanguagesAndAPage() throws IOException {
        Properties en = texts("en");
        assertEquals(en.keySet(), texts("id").keySet());
        Set<String> slugs = slugs();
        assertTrue(slugs.size() > 5);
        for (String slug : slugs) {
            assertTrue(en.containsKey(slug + ".title"), slug);
            assertTrue(en.containsKey(slug + ".detail"), slug);
            assertTrue(Files.exists(Path.of(System.getProperty("salur.root"), "docs/errors", slug + ".md")), slug);
        }
    }

    private static Properties texts(String language) throws IOException {
        String resource = "/problems/service_" + language + ".properties";
        try (Reader in =
                new InputStreamReader(ProblemPagesTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(in);
            return texts;
        }
    }

    private static Set<String> slugs() throws IOException {
        Set<String> slugs = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher matcher = SLUG.matcher(Files.readString(source));
                while (matcher.find()) {
                    slugs.add(matcher.group(1));
                }
            }
        }
        return slugs;
    }
}
