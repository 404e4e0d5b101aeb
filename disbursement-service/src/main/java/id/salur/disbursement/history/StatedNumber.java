package id.salur.disbursement.history;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it: {@code 20.070}, {@code Rp. 4,6 Milyar}, {@code 58,849}, {@code 103.185 miliar}. What dot and comma
 * mean is said by the locale and never guessed; nothing is rounded.
 *
 * @param value exact
 * @param roundingUnit worth of the last stated digit: 100,000,000 for {@code 4,6 Milyar}, 1 for {@code 20.070}
 * @param significantDigits digits without leading zeros: 2 for {@code 4,6 Milyar}
 */
record StatedNumber(BigDecimal value, BigDecimal roundingUnit, int significantDigits) {
    private static final Pattern FORM =
            Pattern.compile("(?:Rp\\.? ?)?(?<number>[0-9][0-9.,]{0,39})(?: (?<scale>\\p{Alpha}{1,12}))?(?: rupiah)?");
    private static final Map<String, Integer> ZEROS = Map.ofEntries(
            Map.entry("ribu", 3),
            Map.entry("rb", 3),
            Map.entry("thousand", 3),
            Map.entry("juta", 6),
            Map.entry("jt", 6),
            Map.entry("million", 6),
            Map.entry("miliar", 9),
            Map.entry("milyar", 9),
            Map.entry("billion", 9),
            Map.entry("triliun", 12),
            Map.entry("trilyun", 12),
            Map.entry("trillion", 12));

    /** Which sign groups and which begins the decimals. */
    enum Style {
        ID(".", ","),
        EN(",", ".");

        private final Pattern number;
        private final String group;

        Style(String group, String decimal) {
            this.number = Pattern.compile("(?<whole>[0-9]+|[0-9]{1,3}(?:" + Pattern.quote(group) + "[0-9]{3})+)(?:"
                    + Pattern.quote(decimal) + "(?<part>[0-9]+))?");
            this.group = group;
        }

        /** {@code id-ID} or {@code en}; empty for any other. */
        static Optional<Style> of(String locale) {
            return switch (locale) {
                case "id-ID" -> Optional.of(ID);
                case "en" -> Optional.of(EN);
                default -> Optional.empty();
            };
        }
    }

    /** The number, or empty if the text is none in this style. */
    static Optional<StatedNumber> parse(String text, Style style) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String scale = form.group("scale");
        boolean plain = scale == null || scale.equals("rupiah");
        Integer zeros = plain ? Integer.valueOf(0) : ZEROS.get(scale.toLowerCase(Locale.ROOT));
        Matcher number = style.number.matcher(form.group("number"));
        if (zeros == null || !number.matches()) {
            return Optional.empty();
        }
        String part = number.group("part") == null ? "" : number.group("part");
        String digits = number.group("whole").replace(style.group, "") + part;
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(zeros - part.length());
        return Optional.of(new StatedNumber(
                plain(new BigDecimal(digits).multiply(unit)),
                plain(unit),
                Math.max(1, digits.replaceFirst("^0+", "").length())));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
