package id.salur.platform.testing;

import id.salur.platform.problem.Catalogue;
import id.salur.platform.problem.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every problem that the sources of this module can answer is in the catalogue as it is answered: with its status and its members. */
public final class ProblemPagesAssert {
    private static final Map<String, Integer> STATUS =
            Map.of("badRequest", 400, "forbidden", 403, "conflict", 409, "unprocessable", 422);
    private static final String MEMBERS = "((?:\\s*\\.with\\(\\s*\"\\w+\",(?:[^\"();]|\"[^\"]*\"|\\([^()]*\\))*\\))*)";
    private static final Pattern NAMED = Pattern.compile(
            "Problem\\s*\\.(badRequest|forbidden|conflict|unprocessable)\\(\\s*\"([a-z0-9-]+)\"\\s*\\)" + MEMBERS);
    private static final Pattern MADE =
            Pattern.compile("new Problem\\(\\s*\"([a-z0-9-]+)\",\\s*([0-9]{3})\\s*\\)" + MEMBERS);
    private static final Pattern LISTED =
            Pattern.compile("Problem\\s*\\.of\\(\\s*ProblemType\\s*\\.([A-Z0-9_]+)\\s*\\)" + MEMBERS);
    private static final Pattern MEMBER = Pattern.compile("\\.with\\(\\s*\"(\\w+)\"");

    private final List<String> wrong = new ArrayList<>();
    private int found;

    private ProblemPagesAssert() {}

    /** Fails naming each problem that is not in the catalogue, or is there with another status or without a member. */
    public static void everyProblemIsInTheCatalogue() {
        ProblemPagesAssert held = new ProblemPagesAssert();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                held.read(Files.readString(source));
            }
        } catch (IOException e) {
            throw new AssertionError("the sources cannot be read", e);
        }
        if (held.found == 0 || !held.wrong.isEmpty()) {
            throw new AssertionError(
                    "of " + held.found + " problems are not in docs/errors/catalogue.json: " + held.wrong);
        }
    }

    private void read(String source) {
        for (Matcher named = NAMED.matcher(source); named.find(); ) {
            hold(named.group(2), STATUS.get(named.group(1)), named.group(3));
        }
        for (Matcher made = MADE.matcher(source); made.find(); ) {
            hold(made.group(1), Integer.parseInt(made.group(2)), made.group(3));
        }
        for (Matcher listed = LISTED.matcher(source); listed.find(); ) {
            ProblemType type = ProblemType.valueOf(listed.group(1));
            hold(type.slug(), type.status(), listed.group(2));
        }
    }

    private void hold(String slug, int status, String members) {
        found++;
        Catalogue.Entry entry = Catalogue.of(slug).orElse(null);
        if (entry == null || entry.status() != status) {
            wrong.add(slug + " with " + status);
            return;
        }
        MEMBER.matcher(members)
                .results()
                .map(member -> member.group(1))
                .filter(member -> !entry.members().containsKey(member))
                .forEach(member -> wrong.add(slug + " with " + member));
    }
}
