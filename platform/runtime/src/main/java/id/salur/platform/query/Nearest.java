package id.salur.platform.query;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody meant who wrote another. */
public final class Nearest {
    private static final int LONGEST = 100;

    private Nearest() {}

    /** The one with the fewest letters to add, drop or change for its length, whatever their case; the first of equal ones. */
    public static Optional<String> to(String given, List<String> known) {
        String written = given.length() > LONGEST ? given.substring(0, LONGEST) : given;
        return known.stream().min(Comparator.comparingDouble(name -> share(written, name)));
    }

    private static double share(String one, String other) {
        return (double) distance(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT))
                / Math.max(1, Math.max(one.length(), other.length()));
    }

    /** Levenshtein's. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
