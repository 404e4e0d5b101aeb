package id.salur.launcher.bench.everyday;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.launcher.Console;
import id.salur.launcher.TokenIssuer;
import id.salur.launcher.stack.Home;
import id.salur.launcher.stack.Superuser;
import id.salur.launcher.stack.Urls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Likely duplicates and the search by name among many invented persons ({@code /bench/duplicates.sql} says how they are made). It needs a
 * running stack that holds nothing yet and leaves what it measured in {@code .salur/duplicates.json}.
 */
public final class Duplicates {
    private static final double FAMILY_MILLIS = 20;
    private static final double SEARCH_MILLIS = 60;
    private static final double MOST = 0.95;
    private static final int CALLERS = 8;
    private static final int FAMILIES = 500;
    private static final int FAMILY = 4;
    private static final int NAMES = 5000;
    private static final double WARM_UP_SECONDS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Superuser superuser;
    private final Console console;
    private final Outcome outcome = new Outcome();

    private Duplicates(Superuser superuser, Console console) {
        this.superuser = superuser;
        this.console = console;
    }

    /** @param asked persons who come after the others, half of them somebody who is there */
    public record Options(long persons, long asked, double seconds) {}

    /** Somebody to look for. */
    private record Sought(String name, int birthYear, String regency) {}

    /** Measures; 0 if every search was answered as it should be. */
    public static int run(Urls urls, TokenIssuer tokens, Console console, Options options)
            throws SQLException, IOException {
        Home home = Home.of(System.getenv());
        Duplicates bench = new Duplicates(new Superuser(home, System.getenv()), console);
        bench.fill(options);
        bench.families();
        bench.set();
        bench.search(urls, tokens, options.seconds());
        console.line("");
        console.line(bench.outcome.text());
        Path file = home.folder().resolve("duplicates.json");
        bench.outcome.write(file);
        console.line("The same as JSON: " + file);
        return bench.outcome.errors() == 0 ? 0 : 1;
    }

    private void fill(Options options) throws SQLException {
        try (Console.Progress progress = console.step("invent persons", 0);
                Connection registry = superuser.connect("registry");
                Statement statement = registry.createStatement()) {
            for (String sql : text().replace("${persons}", Long.toString(options.persons()))
                    .replace("${asked}", Long.toString(options.asked()))
                    .split(";\n", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            progress.done("");
        }
    }

    private static String text() {
        try (InputStream in = Duplicates.class.getResourceAsStream("/bench/duplicates.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a registration adds: four persons are looked for among all, and nothing is kept. */
    private void families() throws SQLException {
        List<UUID> persons = new Rows(superuser, "registry")
                .read(
                        "select person from bench_asked order by random() limit " + FAMILIES * FAMILY,
                        row -> row.getObject(1, UUID.class));
        Latencies.Log log = new Latencies.Log();
        try (Console.Progress progress = console.step("families of four", 0);
                Connection registry = superuser.connect("registry");
                PreparedStatement find = registry.prepareStatement("select duplicates_find(?)")) {
            registry.setAutoCommit(false);
            for (int i = 0; i + FAMILY <= persons.size(); i += FAMILY) {
                find.setArray(
                        1,
                        registry.createArrayOf(
                                "uuid", persons.subList(i, i + FAMILY).toArray()));
                long began = System.nanoTime();
                find.execute();
                log.add(System.nanoTime() - began);
                registry.rollback();
            }
            progress.done("");
        }
        Latencies took = Latencies.of(List.of(log));
        outcome.add(Figure.of("a new family against all persons, p50", took.millis(0.5), "ms"));
        outcome.add(Figure.atMost("a new family against all persons, p95", took.millis(MOST), "ms", FAMILY_MILLIS));
    }

    /** All who came after, as one set. */
    private void set() throws SQLException {
        long began = System.nanoTime();
        try (Connection registry = superuser.connect("registry");
                Statement statement = registry.createStatement()) {
            statement.execute("select duplicates_find(array(select person from bench_asked))");
            outcome.add(Figure.of("all who came after, as one set", (System.nanoTime() - began) / 1e9, "s"));
            try (ResultSet row = statement.executeQuery("""
                select (select count(*) from bench_asked where "is" is not null) as doubles, count(*) as shown,
                       count(*) filter (where b."is" = d.earlier) as right
                  from duplicate d join bench_asked b on b.person = d.later\
                """)) {
                row.next();
                double right = row.getLong("right");
                outcome.add(Figure.of("invented doubles", row.getDouble("doubles"), ""));
                outcome.add(Figure.of("pairs shown", row.getDouble("shown"), ""));
                outcome.add(Figure.of(
                        "recall, doubles that are shown, in 100", 100 * right / row.getDouble("doubles"), ""));
                outcome.add(Figure.of(
                        "precision, shown that are doubles, in 100", 100 * right / row.getDouble("shown"), ""));
            }
        }
    }

    /** Officers of regencies look for persons of theirs: half by the whole name, half by its first word and the year of birth. */
    private void search(Urls urls, TokenIssuer tokens, double seconds) throws SQLException, IOException {
        List<Sought> sought = new Rows(superuser, "registry")
                .read(
                        "select name, extract(year from born)::int, left(village, 5) from bench_person order by"
                                + " random() limit "
                                + NAMES,
                        row -> new Sought(row.getString(1), row.getInt(2), row.getString(3)));
        List<String> areas =
                sought.stream().map(Sought::regency).distinct().sorted().toList();
        List<String> officers = new ArrayList<>();
        List<List<Sought>> theirs = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            String area = areas.get(i % areas.size());
            officers.add(tokens.token("officer-" + i, List.of("district-officer"), List.of(area)));
            theirs.add(sought.stream()
                    .filter(person -> person.regency().equals(area))
                    .toList());
        }
        Call call = new Call("search by name", urls.registry(), 200, number -> {
            List<Sought> own = theirs.get(number);
            Sought one = own.get(ThreadLocalRandom.current().nextInt(own.size()));
            return Request.ask("/v1/persons/search", officers.get(number), body(one));
        });
        Load.Result result = new Load(console, WARM_UP_SECONDS, seconds).run(call.name(), CALLERS, call::worker);
        outcome.add(Line.alone(call.name(), result));
        outcome.add(Figure.atMost(
                "search by name, 8 callers, p95", result.latencies().millis(MOST), "ms", SEARCH_MILLIS));
    }

    private static String body(Sought one) {
        boolean whole = ThreadLocalRandom.current().nextBoolean();
        Map<String, Object> search = whole
                ? Map.of("name", one.name(), "regionCode", one.regency())
                : Map.of(
                        "name", one.name().split(" ", 2)[0], "birthYear", one.birthYear(), "regionCode", one.regency());
        return JSON.valueToTree(search).toString();
    }
}
