package id.salur.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is made from the catalogue is what the catalogue says. After a change of {@code docs/errors/catalogue.json} run this test with
 * {@code -Dsalur.write=true}: it writes the pages and {@link ProblemType} instead of comparing them.
 */
class CatalogueTest {
    private static final Path ROOT = Path.of(System.getProperty("salur.root"));
    private static final Path PAGES = ROOT.resolve("docs/errors");
    private static final Path CONSTANTS =
            ROOT.resolve("platform/runtime/src/main/java/id/salur/platform/problem/ProblemType.java");
    private static final Pattern CONSTANT = Pattern.compile("    [A-Z0-9_]+\\([0-9]+\\)[,;]\n");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    @Test
    void thePagesAreMadeFromIt() throws IOException {
        for (Catalogue.Entry entry : Catalogue.all()) {
            same(PAGES.resolve(entry.slug() + ".md"), ProblemPage.of(entry));
        }
    }

    @Test
    void noPageIsOfAnythingElse() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertEquals(
                    List.of(),
                    pages.map(page -> page.getFileName().toString())
                            .filter(name -> name.endsWith(".md"))
                            .filter(name -> Catalogue.of(name.substring(0, name.length() - 3))
                                    .isEmpty())
                            .toList());
        }
    }

    /** Slugs are written as they are, or as constants; what nobody names nobody answers. */
    @Test
    void everyTypeIsAnswered() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(CatalogueTest::isSource).toList()) {
                sources.append(Files.readString(file));
            }
        }
        assertEquals(
                List.of(),
                Catalogue.all().stream()
                        .map(Catalogue.Entry::slug)
                        .filter(slug -> sources.indexOf("\"" + slug + "\"") < 0)
                        .filter(slug -> sources.indexOf("ProblemType." + constant(slug)) < 0)
                        .toList());
    }

    private static boolean isSource(Path file) {
        String name = file.toString();
        return name.endsWith(".java") && name.contains("/src/main/");
    }

    private static String constant(String slug) {
        return slug.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }

    @Test
    void theConstantsAreMadeFromIt() throws IOException {
        String written = Files.readString(CONSTANTS);
        Matcher constants = CONSTANT.matcher(written);
        assertTrue(constants.find());
        int end = written.lastIndexOf(");\n\n    private final") + 3;
        String all = Catalogue.all().stream()
                .map(entry -> "    " + constant(entry.slug()) + "(" + entry.status() + ")")
                .collect(Collectors.joining(",\n", "", ";\n"));
        same(CONSTANTS, written.substring(0, constants.start()) + all + written.substring(end));
    }

    @Test
    void everyTypeIsWholeInBothLanguages() {
        List<String> wrong = new ArrayList<>();
        for (Catalogue.Entry entry : Catalogue.all()) {
            for (String language : List.of("en", "id")) {
                if (blank(entry.title().get(language))
                        || blank(entry.detail().get(language))
                        || blank(entry.page().get(language))) {
                    wrong.add(entry.slug() + " in " + language);
                }
                Set<String> places = new TreeSet<>();
                PLACE.matcher(entry.detail().get(language)).results().forEach(place -> places.add(place.group(1)));
                places.removeAll(entry.members().keySet());
                if (!places.isEmpty()) {
                    wrong.add(entry.slug() + " has no " + places);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aPartWhoseMemberIsMissingOrEmptyIsLeftOut() {
        String text = "[Line {line}. ]Not a value.[ Expected: {expected}.] Given: {given}.";
        assertEquals(
                "Line 5. Not a value. Expected: PAID, FAILED. Given: [{line}].",
                Catalogue.filled(text, Map.of("line", 5, "expected", List.of("PAID", "FAILED"), "given", "[{line}]")));
        assertEquals("Not a value. Given: $1.", Catalogue.filled(text, Map.of("expected", List.of(), "given", "$1")));
    }

    @Test
    void itIsInTheOrderOfTheAlphabet() {
        List<String> slugs = Catalogue.all().stream().map(Catalogue.Entry::slug).toList();
        TreeMap<String, Boolean> sorted = new TreeMap<>();
        slugs.forEach(slug -> sorted.put(slug, true));
        assertEquals(List.copyOf(sorted.keySet()), slugs);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static void same(Path file, String made) throws IOException {
        if (Boolean.getBoolean("salur.write")) {
            Files.writeString(file, made);
        } else {
            assertEquals(made, Files.readString(file), file + " is not what the catalogue says: see CatalogueTest");
        }
    }
}
