package id.salur.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Titles and details of problems in the two languages, from {@code problems/(platform|service)_(en|id).properties}. */
@ApplicationScoped
class ProblemTexts {
    private final Map<String, Properties> byLanguage = new HashMap<>();

    ProblemTexts() {
        for (String language : List.of("en", "id")) {
            Properties texts = new Properties();
            for (String origin : List.of("platform", "service")) {
                load(texts, "problems/" + origin + "_" + language + ".properties");
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

    String title(String slug, List<Locale> wanted) {
        return texts(wanted).getProperty(slug + ".title", slug.replace('-', ' '));
    }

    String detail(String slug, List<Locale> wanted, Map<String, Object> parameters) {
        String text = texts(wanted).getProperty(slug + ".detail", "");
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", String.valueOf(parameter.getValue()));
        }
        return text;
    }

    String language(List<Locale> wanted) {
        for (Locale locale : wanted) {
            String language = locale.getLanguage().equals("in") ? "id" : locale.getLanguage();
            if (byLanguage.containsKey(language)) {
                return language;
            }
        }
        return "en";
    }

    private Properties texts(List<Locale> wanted) {
        return byLanguage.get(language(wanted));
    }
}
