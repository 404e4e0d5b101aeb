package id.salur.platform.table;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How dates are written in a file, by its stated locale. ISO 8601 is always read; a month before its day never. */
public enum DateOrder {
    /** {@code id-ID}, and where none is stated: {@code 31/01/2019} too. */
    DAY_FIRST,
    /** {@code en}: {@code 01/02/2019} could be either, so only ISO 8601 is read. */
    ISO;

    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DAY_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    /** Of a locale: null or {@code id-ID}, or {@code en}; otherwise 400 {@code unknown-locale}. */
    public static DateOrder of(String locale) {
        if (locale == null || locale.equals("id-ID")) {
            return DAY_FIRST;
        }
        if (locale.equals("en")) {
            return ISO;
        }
        throw Problem.of(ProblemType.UNKNOWN_LOCALE)
                .with("given", locale.length() > 20 ? locale.substring(0, 20) : locale);
    }

    /** 31 January 2019 in each form that is read. */
    List<String> examples() {
        return this == DAY_FIRST ? List.of("2019-01-31", "31/01/2019") : List.of("2019-01-31");
    }

    /** The date, or empty if the text is none. */
    Optional<LocalDate> read(String text) {
        Matcher iso = ISO_DATE.matcher(text);
        if (iso.matches()) {
            return date(iso, 1, 2, 3);
        }
        Matcher day = DAY_DATE.matcher(text);
        return this == DAY_FIRST && day.matches() ? date(day, 3, 2, 1) : Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher text, int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(number(text, year), number(text, month), number(text, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher text, int group) {
        return Integer.parseInt(text.group(group));
    }
}
