package id.salur.platform.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The {@code .sql} files of a service say what goes in and out, and run in psql as their comments set it: {@code \set NAME VALUE}, a
 * value from another file as {@code `cat NAME.sql`}, and {@code \i} of a file that makes a temporary table. A part of another file is
 * tried with it.
 */
public final class SqlFiles {
    private static final Pattern SET = Pattern.compile("(?m)^-- \\\\set (\\w+) (.+)$");
    private static final Pattern FILE = Pattern.compile("`cat (.+)`");
    private static final Pattern RUN = Pattern.compile("(?m)^-- \\\\i (.+)$");
    private static final Pattern VARIABLE = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");

    private SqlFiles() {}

    /** Fails on a file whose comment does not say what goes in and out, or that the database would not run. */
    public static void run(String service) {
        Path root =
                Path.of(System.getProperty("salur.root"), service + "-service/src/main/resources/id/salur", service);
        List<Path> files = files(root);
        List<Path> parts = files.stream().flatMap(SqlFiles::partsOf).toList();
        for (Path file : files) {
            String text = text(file);
            assertTrue(text.matches("(?s)--.*\n-- In: .*Out: .*"), file + " begins with what goes in and out");
            if (!parts.contains(file) && !text.contains("create temporary table")) {
                RUN.matcher(text).results().forEach(found -> Sql.execute(sql(file.resolveSibling(found.group(1)))));
                Sql.execute("explain " + set(file));
            }
        }
        assertTrue(!files.isEmpty(), "files of SQL below " + root);
    }

    private static Stream<Path> partsOf(Path file) {
        return SET.matcher(text(file))
                .results()
                .map(found -> FILE.matcher(found.group(2)))
                .filter(Matcher::matches)
                .map(found -> file.resolveSibling(found.group(1)).normalize());
    }

    private static String set(Path file) {
        Map<String, String> values = new HashMap<>();
        SET.matcher(text(file)).results().forEach(found -> values.put(found.group(1), value(file, found.group(2))));
        String sql = sql(file);
        for (int depth = 0; depth < 3; depth++) {
            sql = VARIABLE.matcher(sql)
                    .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
        }
        return sql;
    }

    private static String value(Path file, String value) {
        Matcher other = FILE.matcher(value);
        if (other.matches()) {
            return sql(file.resolveSibling(other.group(1)));
        }
        return value.startsWith("'") ? value.substring(1, value.length() - 1).replace("\\'", "'") : value;
    }

    private static String sql(Path file) {
        return text(file).lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
    }

    private static List<Path> files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
