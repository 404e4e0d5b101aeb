package id.salur.disbursement.history;

import id.salur.platform.language.Language;
import id.salur.platform.language.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** What findings and reject codes mean, in both languages: {@code history/texts_(en|id).properties}. */
@ApplicationScoped
class Explanations {
    private final Texts texts = Texts.of("history");

    HistoricCheck.Explanation of(String rule, String finding, BigDecimal expected, BigDecimal found) {
        String key = rule + "." + finding;
        return new HistoricCheck.Explanation(
                fill(texts.find(Language.ENGLISH, key).orElse(key), expected, found, ',', '.'),
                fill(texts.find(Language.INDONESIAN, key).orElse(key), expected, found, '.', ','));
    }

    /** What a reject code of a column means, or with {@code .do} what to do where that says more. */
    String reject(String column, String code, Language language) {
        String text = texts.find(language, "reject." + code).orElse(code.endsWith(".do") ? "" : code);
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
}
