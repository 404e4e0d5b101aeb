package id.salur.platform.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Reads the days in files of others. A time with an offset is the day that it is in Jakarta then; a time without one is Jakarta's,
 * and so is a date, with or without a zone: the zone of the machine means nothing. Anything else is a {@link DateTimeException}.
 */
public final class FileDay {
    private FileDay() {}

    /** {@code 2021-01-18}, with a zone ({@code Z}, {@code +07:00}), or with a time {@code T23:30:00.5} and an offset or none. */
    public static LocalDate of(CharSequence text) {
        int year = number(text, 0, 4);
        expect(text, 4, '-');
        int month = number(text, 5, 7);
        expect(text, 7, '-');
        LocalDate day = LocalDate.of(year, month, number(text, 8, 10));
        if (text.length() == 10) {
            return day;
        }
        if (text.charAt(10) != 'T') {
            offset(text, 10);
            return day;
        }
        expect(text, 13, ':');
        expect(text, 16, ':');
        int hour = number(text, 11, 13);
        int zone = pastFraction(text);
        boolean midnight = hour == 24 && number(text, 14, 16) == 0 && number(text, 17, 19) == 0;
        LocalTime time = midnight ? LocalTime.MIDNIGHT : LocalTime.of(hour, number(text, 14, 16), number(text, 17, 19));
        LocalDateTime there = LocalDateTime.of(midnight ? day.plusDays(1) : day, time);
        return zone == text.length() ? there.toLocalDate() : JakartaDay.of(there.toInstant(offset(text, zone)));
    }

    /** {@code 18/01/2021}: only where the caller states that files of this kind are written so. */
    public static LocalDate dayFirst(CharSequence text) {
        if (text.length() != 10) {
            throw unreadable();
        }
        expect(text, 2, '/');
        expect(text, 5, '/');
        return LocalDate.of(number(text, 6, 10), number(text, 3, 5), number(text, 0, 2));
    }

    private static int pastFraction(CharSequence text) {
        int at = 19;
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    private static ZoneOffset offset(CharSequence text, int at) {
        if (text.charAt(at) == 'Z' && text.length() == at + 1) {
            return ZoneOffset.UTC;
        }
        if (text.length() != at + 6 || (text.charAt(at) != '+' && text.charAt(at) != '-')) {
            throw unreadable();
        }
        expect(text, at + 3, ':');
        int minutes = number(text, at + 1, at + 3) * 60 + number(text, at + 4, at + 6);
        return ZoneOffset.ofTotalSeconds(60 * (text.charAt(at) == '-' ? -minutes : minutes));
    }

    private static void expect(CharSequence text, int at, char expected) {
        if (at >= text.length() || text.charAt(at) != expected) {
            throw unreadable();
        }
    }

    private static int number(CharSequence text, int from, int to) {
        if (to > text.length()) {
            throw unreadable();
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                throw unreadable();
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private static DateTimeException unreadable() {
        return new DateTimeException("not a day");
    }
}
