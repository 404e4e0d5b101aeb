package id.salur.platform.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Texts of a feature in every language, by key: {@code texts_en.properties} and {@code texts_id.properties} of a folder. */
public final class Texts {
    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    private Texts(String folder) {
        for (Language language : Language.values()) {
            texts.put(language, load(folder + "/texts_" + language.tag() + ".properties"));
        }
    }

    /** Read once, at the start; a language that is missing there fails the start. */
    public static Texts of(String folder) {
        return new Texts(folder);
    }

    /** Empty where there is no text of the key. */
    public Optional<String> find(Language language, String key) {
        return Optional.ofNullable(texts.get(language).getProperty(key));
    }

    /** The text of a key that has one. */
    public String get(Language language, String key) {
        return find(language, key).orElseThrow(() -> new IllegalStateException("no text " + key + " in " + language));
    }

    private static Properties load(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource);
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
