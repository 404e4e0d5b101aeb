package id.salur.platform.testing;

import id.salur.platform.problem.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every problem that the sources of this module can answer is in the catalogue, and so has its texts in both languages and its page. */
public final class ProblemPagesAssert {
    private static final Pattern SLUG =
            Pattern.compile("Problem\\s*\\.(?:badRequest|forbidden|conflict|unprocessable)\\(\\s*\"([a-z0-9-]+)\"");

    private ProblemPagesAssert() {}

    /** Fails naming each problem that the catalogue does not know. */
    public static void everyProblemIsInTheCatalogue() {
        Set<String> slugs = slugs();
        List<String> unknown =
                slugs.stream().filter(slug -> Catalogue.of(slug).isEmpty()).toList();
        if (slugs.isEmpty() || !unknown.isEmpty()) {
            throw new AssertionError("of " + slugs.size() + " problems not in docs/errors/catalogue.json: " + unknown);
        }
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
