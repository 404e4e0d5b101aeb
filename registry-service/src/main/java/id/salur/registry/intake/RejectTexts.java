package id.salur.registry.intake;

import id.salur.platform.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.function.BinaryOperator;

/** What a reject code means, in either language. */
@ApplicationScoped
class RejectTexts {
    private final Properties english = load(Language.ENGLISH);
    private final Properties indonesian = load(Language.INDONESIAN);

    /**
     * Texts by a column and their key: a code, or a code with {@code .do} for what to do; without one the key of a code, and no advice.
     * {@code {values}} is what the column takes, {@code {value}} what stands behind the {@code /} of a code, such as {@code region-ended/53.15.12.2001}.
     *
     * @param programmes codes of those that take members
     */
    BinaryOperator<String> in(Language language, List<String> programmes) {
        Properties texts = language == Language.INDONESIAN ? indonesian : english;
        return (column, key) -> text(texts, key)
                .replace(
                        "{values}",
                        String.join(", ", column.equals("programmes") ? programmes : ImportRow.values(column)));
    }

    private static String text(Properties texts, String key) {
        String advice = key.endsWith(".do") ? ".do" : "";
        String code = key.substring(0, key.length() - advice.length());
        int value = code.indexOf('/');
        return value < 0
                ? texts.getProperty(key, advice.isEmpty() ? key : "")
                : texts.getProperty(code.substring(0, value) + advice, "")
                        .replace("{value}", code.substring(value + 1).replace(",", ", "));
    }

    private static Properties load(Language language) {
        try (InputStream in = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("rejects/texts_" + language.tag() + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("no texts for rejects in " + language.tag());
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
