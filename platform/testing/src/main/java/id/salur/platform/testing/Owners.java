package id.salur.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every table has one owning package, and only it writes there: docs/owners.md holds the list. All SQL of a service is read, in Java
 * texts and in {@code .sql} files, but for migrations; a temporary table is of whoever makes it. Any package may put its events into
 * {@code outbox}, in the statement of the change that they tell of.
 */
public final class Owners {
    private static final Path ROOT = Path.of(System.getProperty("salur.root"));
    private static final Path LIST = ROOT.resolve("docs/owners.md");
    private static final String OPEN_TO_ALL = "outbox";
    private static final String PLATFORM = "platform";

    /** Comments, text blocks, strings and characters of Java, so that none is taken for another. */
    private static final Pattern JAVA = Pattern.compile(
            "//[^\\n"
                    + "]*+|/\\*.*?\\*/|\"\"\"(?<block>.*?)\"\"\"|\"(?<string>[^\"\\\\\\n"
                    + "]*+(?:\\\\.[^\"\\\\\\n"
                    + "]*+)*+)\"|'(?:\\\\.|[^'\\\\\\n"
                    + "])[^'\\n"
                    + "]*+'",
            Pattern.DOTALL);

    private static final Pattern WRITE = Pattern.compile(
            "\\b(?:insert\\s+into|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?|update(?:\\s+only)?(?=\\s+\\w+(?:\\s+(?:as\\s+)?\\w+)?\\s+set\\b))\\s+(\\w*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COPY = Pattern.compile("\\bCopyIn\\.(?:into|csv)\\(\\s*\\w+,\\s*(?:\"(\\w+)|(\\w+))");
    private static final Pattern TEMPORARY = Pattern.compile(
            "\\bcreate\\s+temp(?:orary)?\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| (.*) \\|");
    private static final Pattern SQL = Pattern.compile("\\b(?:select|insert into|update|delete from|merge into)\\b");
    private static final int LONGEST = 25;
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    private final String service;
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> unmended = new TreeSet<>();
    private final Set<String> unreadable = new HashSet<>();

    private Owners(String service) {
        this.service = service;
        read(PLATFORM);
        read(service);
    }

    /**
     * Fails on a write to a table from another package than its owner's, on a table of the schema without an owner, and on an owner of no
     * table; on a trigger that writes and is named nowhere; and on SQL of more than {@value #LONGEST} lines in one text of Java, which belongs
     * into a file beside its package. Who does it and is listed as still to be mended does not fail, but has to: the list only gets shorter.
     */
    public static void verify(String service) {
        Owners owners = new Owners(service);
        assertEquals(List.of(), owners.nobody(), "owners that are no package");
        assertEquals(List.of(), owners.tooLong(), "SQL of more than " + LONGEST + " lines in Java");
        assertEquals(owners.unmended, owners.strangers(), "writes into tables of others; docs/owners.md");
        assertEquals(List.of(), owners.unnamedTriggers(), "triggers that package-info or docs/flow.md do not name");
        assertEquals(
                owners.owners.keySet().stream().sorted().toList(), tables(), "tables with an owner in docs/owners.md");
    }

    private List<String> nobody() {
        return owners.values().stream()
                .distinct()
                .filter(owner -> !Files.isDirectory(home().resolve(owner))
                        && !Files.isDirectory(ROOT.resolve("platform/runtime/src/main/java/id/salur/platform")
                                .resolve(owner)))
                .toList();
    }

    /** A trigger that writes is a line of code that nobody sees: the owner's package-info and docs/flow.md name it. */
    private List<String> unnamedTriggers() {
        String triggers = Sql.text("""
            select string_agg(distinct t.tgname || ' ' || c.relname, ',')
            from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
            where not t.tgisinternal and p.prosrc ~* '\\m(insert into|update \\w+ |delete from|perform seal|new\\.\\w+ :=)'\
            """);
        return triggers.equals("null")
                ? List.of()
                : Arrays.stream(triggers.split(","))
                        .map(trigger -> trigger.split(" "))
                        .filter(trigger -> !text(LIST.resolveSibling("flow.md")).contains("`" + trigger[0] + "`")
                                || !named(owners.get(trigger[1]), "{@code " + trigger[0] + "}"))
                        .map(trigger -> trigger[0])
                        .toList();
    }

    /** By the package that owns the table; where that is of the platform, by any of the service. */
    private boolean named(String owner, String name) {
        Path own = home().resolve(owner).resolve("package-info.java");
        return Files.exists(own)
                ? text(own).contains(name)
                : files(home())
                        .anyMatch(file ->
                                file.endsWith("package-info.java") && text(file).contains(name));
    }

    private List<String> tooLong() {
        return files(home())
                .flatMap(file -> JAVA.matcher(text(file))
                        .results()
                        .map(Owners::literal)
                        .filter(sql -> SQL.matcher(sql).find() && sql.lines().count() > LONGEST + 1)
                        .map(sql -> file.getFileName() + " " + (sql.lines().count() - 1)))
                .toList();
    }

    private Path home() {
        return ROOT.resolve(service + "-service/src/main/java/id/salur/" + service);
    }

    private static List<String> tables() {
        String tables = Sql.text("""
            select string_agg(relname, ' ') from pg_class
            where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace and relname <> 'flyway_schema_history'\
            """);
        return Arrays.stream(tables.split(" "))
                .filter(table -> !table.startsWith("flyway"))
                .sorted()
                .toList();
    }

    private void read(String section) {
        String text = text(LIST);
        int start = text.indexOf("## " + section + "\n");
        int end = text.indexOf("\n## ", start);
        boolean mend = false;
        for (String line :
                text.substring(start, end < 0 ? text.length() : end).lines().toList()) {
            mend |= line.startsWith("Still to be mended");
            Matcher row = ROW.matcher(line);
            if (!row.matches()) {
                continue;
            }
            List<String> tables = NAME.matcher(row.group(2))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            for (String table : tables) {
                if (mend) {
                    unmended.add(row.group(1) + " writes " + table);
                } else {
                    assertEquals(null, owners.put(table, row.group(1)), "one owner of " + table);
                }
            }
            if (!mend && row.group(2).contains("named in the code")) {
                unreadable.add(row.group(1));
            }
        }
    }

    private Set<String> strangers() {
        List<Source> sources = sources();
        Set<String> temporary = sources.stream()
                .flatMap(source -> TEMPORARY.matcher(source.sql()).results())
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<String> strangers = new TreeSet<>();
        for (Source source : sources) {
            for (String table : source.writes()) {
                boolean own = table.isEmpty()
                        ? unreadable.contains(source.owner())
                        : temporary.contains(table)
                                || table.equals(OPEN_TO_ALL)
                                || source.owner().equals(owners.get(table));
                if (!own) {
                    strangers.add(
                            source.owner() + " writes " + (table.isEmpty() ? "a table named in the code" : table));
                }
            }
        }
        return strangers;
    }

    /** @param sql what a file says in SQL: of Java the texts in it, one after the other */
    private record Source(String owner, String sql, List<String> copies) {
        Set<String> writes() {
            return Stream.concat(WRITE.matcher(sql).results().map(found -> found.group(1)), copies.stream())
                    .map(table -> table.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        }
    }

    private List<Source> sources() {
        Path main = ROOT.resolve(service + "-service/src/main");
        String below = "id/salur/" + service;
        return Stream.of(
                        main.resolve("java").resolve(below),
                        main.resolve("resources").resolve(below))
                .filter(Files::isDirectory)
                .flatMap(root -> files(root).map(file -> source(root, file)))
                .toList();
    }

    private static Stream<Path> files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().matches(".*[.](java|sql)"))
                    .sorted(Comparator.naturalOrder())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source source(Path root, Path file) {
        String owner = root.relativize(file).getName(0).toString();
        String text = text(file);
        if (file.toString().endsWith(".sql")) {
            return new Source(owner, text.replaceAll("(?m)^\\s*--.*$", ""), List.of());
        }
        String code = JAVA.matcher(text)
                .replaceAll(found -> found.group().startsWith("/") ? "" : Matcher.quoteReplacement(found.group()));
        String sql = JAVA.matcher(text).results().map(Owners::literal).collect(Collectors.joining("\n;\n"));
        return new Source(
                owner,
                sql,
                COPY.matcher(code).results().map(found -> copied(code, found)).toList());
    }

    private static String literal(MatchResult found) {
        return found.group(1) != null
                ? found.group(1).replace("\\s", " ")
                : found.group(2) != null ? found.group(2) : "";
    }

    private static String copied(String code, MatchResult found) {
        if (found.group(1) != null) {
            return found.group(1);
        }
        Matcher constant =
                Pattern.compile("\\b" + found.group(2) + "\\s*=\\s*\"(\\w+)").matcher(code);
        return constant.find() ? constant.group(1) : "";
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
