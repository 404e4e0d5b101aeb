package id.salur.registry.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Optional;

/**
 * The number of a person: 16 digits, district of first registration (PPKKCC), birth date (DDMMYY, day + 40 for women), serial.
 * The district is not checked here: an unknown one is a warning, regions change. The century is not in the number, so
 * it is compared with the birth date (source: secondary, not confirmed).
 */
public final class Nik {
    public static final int LENGTH = 16;
    private static final int WOMEN = 40;

    private Nik() {}

    /** Why it cannot be the number of anybody; empty if it can. */
    public static Optional<String> fault(String nik) {
        if (nik == null || nik.isEmpty()) {
            return Optional.of("required");
        }
        Optional<String> shape = Digits.fault("nik", nik, LENGTH);
        if (shape.isPresent()) {
            return shape;
        }
        int day = Digits.at(nik, 6);
        if (!exists(day > WOMEN ? day - WOMEN : day, Digits.at(nik, 8))) {
            return Optional.of("nik-date");
        }
        return nik.endsWith("0000") ? Optional.of("nik-serial") : Optional.empty();
    }

    /** What a number without {@link #fault} says otherwise than is known of the person: one of the two is wrong, and people err with both. */
    public static Optional<String> doubt(String nik, Sex sex, LocalDate birthDate) {
        int day = Digits.at(nik, 6);
        boolean woman = day > WOMEN;
        if (sex != null && woman != (sex == Sex.F)) {
            return Optional.of("nik-sex");
        }
        return birthDate == null || matches(birthDate, woman ? day - WOMEN : day, Digits.at(nik, 8), Digits.at(nik, 10))
                ? Optional.empty()
                : Optional.of("nik-birth-date");
    }

    /** Kemendagri code of the district of first registration, such as {@code 53.15.05}. */
    public static String district(String nik) {
        return nik.substring(0, 2) + "." + nik.substring(2, 4) + "." + nik.substring(4, 6);
    }

    private static boolean matches(LocalDate birth, int day, int month, int year) {
        return birth.getDayOfMonth() == day && birth.getMonthValue() == month && birth.getYear() % 100 == year;
    }

    private static boolean exists(int day, int month) {
        try {
            return MonthDay.of(month, day).isValidYear(Year.of(2000).getValue());
        } catch (DateTimeException e) {
            return false;
        }
    }
}
