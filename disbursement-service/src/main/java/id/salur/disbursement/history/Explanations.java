package id.salur.disbursement.history;

import id.salur.platform.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Properties;

/** What findings and reject codes mean, in both languages: {@code history/texts_(en|id).properties}. */
@ApplicationScoped
class Explanations {
    private final Properties english = load(Language.ENGLISH);
    private final Properties indonesian = load(Language.INDONESIAN);

    HistoricCheck.Explanation of(String rule, String finding, BigDecimal expected, BigDecimal found) {
        String key = rule + "." + finding;
        return new HistoricCheck.Explanation(
                fill(english.getProperty(key, key), expected, found, ',', '.'),
                fill(indonesian.getProperty(key, key), expected, found, '.', ','));
    }

    /** What a reject code of a column means, or with {@code .do} what to do where that says more. */
    String reject(String column, String code, Language language) {
        String text = (language == Language.INDONESIAN ? indonesian : english)
                .getProperty("reject." + code, code.endsWith(".do") ? "" : code);
        String values = String.join(", ", FigureRow.values(column));
        return values.isEmpty() && text.contains("{values}") ? "" : text.replace("{values}", values);
    }

    private static String fill(String text, BigDecimal expected, BigDecimal found, char group, char decimal) {
        return text.replace("{expected}", number(expected, group, decimal))
                .replace("{found}", number(found, group, decimal));
    }

    private static String number(BigDecimal number, char group, char decimal) {
        if (number == null) {
            return "";
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(group);
        symbols.setDecimalSeparator(decimal);
        DecimalFormat format = new DecimalFormat("#,##0.##", symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    private static Properties load(Language language) {
        String resource = "history/texts_" + language.tag() + ".properties";
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
