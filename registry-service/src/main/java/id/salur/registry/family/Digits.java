package id.salur.registry.family;

import java.util.Optional;
import java.util.Set;

/** Reading numbers that are written as text. */
final class Digits {
    /** Codes of what {@link #fault} finds in a NIK or a KK number. */
    static final Set<String> SHAPES = Set.of("nik-length", "nik-digits", "kk-length", "kk-digits");

    private Digits() {}

    static Optional<String> fault(String name, String text, int length) {
        if (text.length() != length) {
            return Optional.of(name + "-length");
        }
        return text.chars().allMatch(c -> c >= '0' && c <= '9') ? Optional.empty() : Optional.of(name + "-digits");
    }

    /** The two digits at a place. */
    static int at(String text, int place) {
        return (text.charAt(place) - '0') * 10 + text.charAt(place + 1) - '0';
    }
}
