package id.salur.launcher.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Messages of every version that disbursement reads, every element of them filled. They are made of the models that are packaged with
 * the service, by the maker that its own tests use.
 */
final class FullMessages {
    private static final String ISO = "id.salur.disbursement.iso.";

    private FullMessages() {}

    /** By the version's id, such as {@code camt.053.001.08}; {@code texts} by the name of an element. */
    static Map<String, String> of(Path service, Map<String, String> texts)
            throws IOException, ReflectiveOperationException {
        List<URL> classes = new ArrayList<>(List.of(url(service.resolve("target/test-classes"))));
        for (String folder : List.of("app", "lib/main")) {
            try (Stream<Path> jars =
                    Files.list(service.resolve("target/quarkus-app").resolve(folder))) {
                jars.forEach(jar -> classes.add(url(jar)));
            }
        }
        Map<String, String> messages = new TreeMap<>();
        try (URLClassLoader loader =
                new URLClassLoader(classes.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> version = loader.loadClass(ISO + "MessageVersion");
            Method make = loader.loadClass(ISO + "FullMessage").getMethod("of", version, Map.class);
            for (Object one : version.getEnumConstants()) {
                messages.put((String) version.getMethod("id").invoke(one), (String) make.invoke(null, one, texts));
            }
        }
        return messages;
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
