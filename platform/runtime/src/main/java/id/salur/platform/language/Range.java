package id.salur.platform.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One element of {@code Accept-Language}.
 *
 * @param tag in lower case; {@code *} is any
 * @param quality thousandths, 0 to 1000
 * @param place from 0
 */
record Range(String tag, int quality, int place) {
    private static final Pattern ELEMENT = Pattern.compile(
            "\\s*(\\*|[a-z]{1,8}(?:-[a-z0-9]{1,8})*)\\s*(?:;\\s*q=([01](?:\\.[0-9]{0,3})?)\\s*)?",
            Pattern.CASE_INSENSITIVE);
    /** The code that Indonesian had until 1989; old clients still send it. */
    private static final String OLD_INDONESIAN = "in";

    static List<Range> read(String header) {
        List<Range> ranges = new ArrayList<>();
        if (header != null) {
            for (String element : header.split(",", -1)) {
                Matcher matcher = ELEMENT.matcher(element);
                int quality = matcher.matches() ? thousandths(matcher.group(2)) : -1;
                if (quality >= 0 && quality <= 1000) {
                    ranges.add(new Range(matcher.group(1).toLowerCase(Locale.ROOT), quality, ranges.size()));
                }
            }
        }
        return ranges;
    }

    private static int thousandths(String quality) {
        return quality == null ? 1000 : (int) Math.round(Double.parseDouble(quality) * 1000);
    }

    boolean isAny() {
        return tag.equals("*");
    }

    boolean names(Language language) {
        return primary().equals(language.tag()) && !tag.contains("-");
    }

    boolean isWithin(Language language) {
        return primary().equals(language.tag()) && tag.contains("-");
    }

    private String primary() {
        int end = tag.indexOf('-');
        String primary = end < 0 ? tag : tag.substring(0, end);
        return primary.equals(OLD_INDONESIAN) ? Language.INDONESIAN.tag() : primary;
    }
}
