package id.salur.platform.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;

/**
 * What a name means wherever it stands: {@code openapi/words.properties} of the platform and of the service, a line for each parameter
 * and field whose docstring does not say more.
 */
record Words(Properties meanings) {
    private static final String FILE = "openapi/words.properties";

    static Words read() {
        Properties all = new Properties();
        try {
            for (URL file : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(FILE))) {
                try (Reader in = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    all.load(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(all);
    }

    /** Null if the name has no meaning of its own. */
    String of(String name) {
        return meanings.getProperty(name);
    }
}
