package id.salur.registry.person;

import java.util.Optional;
import java.util.Set;

/** Reading numbers that are written as text. */
public final class Digits {
    /** Codes of what {@link #fault} finds in a NIK or a KK number. */
    public static final Set<String> SHAPES = Set.of("nik-length", "nik-digits", "kk-length", "kk-digits");

    private Digits() {}

    public static Optional<String> fault(String name, String text, int length) {
        if (text.length() != length) {
            return Optional.of(name + "-length");
        }
        return text.chars().allMatch(c -> c >= '0' && c <= '9') ? Optional.empty() : Optional.of(name + "-digits");
    }

    /** The two digits at a place. */
    public static int at(String text, int place) {
        return (text.charAt(place) - '0') * 10 + text.charAt(place + 1) - '0';
    }
}
