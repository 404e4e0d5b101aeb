package id.salur.platform.problem;

import id.salur.platform.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Titles and details of problems in the two languages, from {@code problems/(platform|service)_(en|id).properties}. */
@ApplicationScoped
class ProblemTexts {
    private final Map<Language, Properties> byLanguage = new EnumMap<>(Language.class);

    ProblemTexts() {
        for (Language language : Language.values()) {
            Properties texts = new Properties();
            for (String origin : List.of("platform", "service")) {
                load(texts, "problems/" + origin + "_" + language.tag() + ".properties");
            }
            byLanguage.put(language, texts);
        }
    }

    private static void load(Properties into, String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in != null) {
                into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String title(String slug, Language wanted) {
        return Catalogue.of(slug).map(entry -> entry.title().get(wanted.tag())).orElseGet(() -> texts(wanted)
                .getProperty(slug + ".title", slug.replace('-', ' ')));
    }

    String detail(String slug, Language wanted, Map<String, Object> parameters) {
        String text = Catalogue.of(slug)
                .map(entry -> entry.detail().get(wanted.tag()))
                .orElseGet(() -> texts(wanted).getProperty(slug + ".detail", ""));
        return Catalogue.filled(text, parameters);
    }

    private Properties texts(Language wanted) {
        return byLanguage.get(wanted);
    }
}
