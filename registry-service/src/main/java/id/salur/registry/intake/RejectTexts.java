package id.salur.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** What a reject code means, in the language of the caller: Indonesian when asked for, otherwise English. */
@ApplicationScoped
class RejectTexts {
    private final Properties english = load("en");
    private final Properties indonesian = load("id");

    String of(String code, List<Locale> wanted) {
        boolean id =
                !wanted.isEmpty() && List.of("id", "in").contains(wanted.get(0).getLanguage());
        return (id ? indonesian : english).getProperty(code, code);
    }

    private static Properties load(String language) {
        try (InputStream in = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("rejects/texts_" + language + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("no texts for rejects in " + language);
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
