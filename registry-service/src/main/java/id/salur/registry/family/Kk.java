package id.salur.registry.family;

import id.salur.registry.person.Digits;
import id.salur.registry.person.Nik;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The number of a family card: 16 digits, district (PPKKCC), issue date (DDMMYY, no + 40), serial. */
public final class Kk {
    private Kk() {}

    /** What is wrong with the number; empty if nothing. */
    public static Optional<String> fault(String kk) {
        if (kk == null || kk.isEmpty()) {
            return Optional.of("required");
        }
        Optional<String> shape = Digits.fault("kk", kk, Nik.LENGTH);
        if (shape.isPresent()) {
            return shape;
        }
        try {
            LocalDate.of(2000 + Digits.at(kk, 10), Digits.at(kk, 8), Digits.at(kk, 6));
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of("kk-date");
        }
    }
}
