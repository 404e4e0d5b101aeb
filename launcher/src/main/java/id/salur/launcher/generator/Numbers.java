package id.salur.launcher.generator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Hands out NIK and KK numbers: six digits of the place, a date, a serial; no number twice. */
final class Numbers {
    private final Map<String, Integer> serials = new HashMap<>();

    /** A person's number; the day of birth carries 40 more for a woman. */
    String nik(Village village, LocalDate born, boolean woman) {
        return next(village.digits(), born.getDayOfMonth() + (woman ? 40 : 0), born);
    }

    /** A family card's number; the date is that of issue. */
    String kk(Village village, LocalDate issued) {
        return next(village.digits(), issued.getDayOfMonth(), issued);
    }

    private String next(String place, int day, LocalDate date) {
        String prefix = place + two(day) + two(date.getMonthValue()) + two(date.getYear() % 100);
        int serial = serials.merge(prefix, 1, Integer::sum);
        if (serial > 9999) {
            throw new IllegalStateException("no serial left for " + prefix);
        }
        String digits = Integer.toString(serial);
        return prefix + "0".repeat(4 - digits.length()) + digits;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
