package id.salur.launcher.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is packaged differs from what is tested: tests have more on their class path. Every class that the packaged services can reach
 * from Salur's own, through the libraries, must be packaged with them, but for {@code packaged/optional.txt}.
 */
class PackagedClassesIT {
    private static final String MISSING = "not found";

    @ParameterizedTest
    @ValueSource(strings = {"registry", "disbursement", "training", "graduation"})
    void everyClassThatIsReachedIsPackaged(String service) throws IOException {
        Path app = Path.of(System.getProperty("salur.root"), service + "-service", "target", "quarkus-app");
        List<Path> own = jars(app.resolve("app"));
        List<Path> libraries = new ArrayList<>(jars(app.resolve("lib")));
        assertTrue(own.size() == 1 && libraries.size() > 50, "not packaged: " + app);
        libraries.stream()
                .filter(jar -> jar.getFileName().toString().startsWith("id.salur."))
                .forEach(own::add);
        libraries.addAll(jars(app.resolve("quarkus")));
        List<String> optional = optional();
        assertEquals(
                List.of(),
                missing(own, libraries).stream()
                        .filter(line -> optional.stream().noneMatch(name -> line.contains("-> " + name + ".")))
                        .toList());
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private static List<String> optional() throws IOException {
        try (InputStream in = PackagedClassesIT.class.getResourceAsStream("/packaged/optional.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    /** Each class that is looked for and not there, with one that looks for it. */
    private static List<String> missing(List<Path> own, List<Path> libraries) {
        List<String> arguments = new ArrayList<>(List.of("--multi-release", "17", "-verbose:class", "-R", "-cp"));
        arguments.add(libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        own.forEach(jar -> arguments.add(jar.toString()));
        Missing missing = new Missing();
        StringWriter errors = new StringWriter();
        int code = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(new PrintWriter(missing), new PrintWriter(errors), arguments.toArray(String[]::new));
        assertEquals(0, code, errors::toString);
        return List.copyOf(missing.lines);
    }

    /** Keeps of all that is written the lines of classes that are not found. */
    private static final class Missing extends Writer {
        private final TreeSet<String> lines = new TreeSet<>();
        private final StringBuilder line = new StringBuilder();

        @Override
        public void write(char[] text, int from, int length) {
            for (int i = from; i < from + length; i++) {
                if (text[i] == '\n') {
                    String written = line.toString().strip();
                    if (written.endsWith(MISSING) && !written.startsWith("->") && !written.contains(".jar ")) {
                        lines.add(written.replaceAll("\\s+", " "));
                    }
                    line.setLength(0);
                } else {
                    line.append(text[i]);
                }
            }
        }

        @Override
        public void flush() {
            // kept as it comes
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
