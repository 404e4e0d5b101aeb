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

    /** What is wrong with the number, given what else is known of the person; empty if nothing. */
    public static Optional<String> fault(String nik, Sex sex, LocalDate birthDate) {
        if (nik == null || nik.isEmpty()) {
            return Optional.of("required");
        }
        Optional<String> shape = Digits.fault("nik", nik, LENGTH);
        if (shape.isPresent()) {
            return shape;
        }
        int day = Digits.at(nik, 6);
        boolean woman = day > WOMEN;
        int month = Digits.at(nik, 8);
        int year = Digits.at(nik, 10);
        if (!exists(woman ? day - WOMEN : day, month)) {
            return Optional.of("nik-date");
        }
        if (nik.endsWith("0000")) {
            return Optional.of("nik-serial");
        }
        if (sex != null && woman != (sex == Sex.F)) {
            return Optional.of("nik-sex");
        }
        if (birthDate != null && !matches(birthDate, woman ? day - WOMEN : day, month, year)) {
            return Optional.of("nik-birth-date");
        }
        return Optional.empty();
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
