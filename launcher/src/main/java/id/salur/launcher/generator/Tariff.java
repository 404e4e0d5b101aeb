package id.salur.launcher.generator;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * The rates of one programme and year as the disbursement service publishes them: whole rupiah a year.
 *
 * @param annual amount a person and year
 * @param fixedRegular fixed part of a family, once a year, 0 where the year has none
 * @param fixedAccess the same in a hard-access village
 * @param cap persons that count at most, highest amounts first
 */
public record Tariff(Map<Component, Long> annual, long fixedRegular, long fixedAccess, int cap) {
    public Tariff {
        annual = Collections.unmodifiableMap(new EnumMap<>(annual));
    }

    public long annual(Composition composition) {
        return composition.persons().stream()
                .map(component -> annual.getOrDefault(component, 0L))
                .sorted(Comparator.reverseOrder())
                .limit(cap)
                .mapToLong(Long::longValue)
                .sum();
    }

    public long fixed(boolean hardAccess) {
        return hardAccess ? fixedAccess : fixedRegular;
    }

    /** The greatest amount of which every yearly amount is a multiple. */
    long grain() {
        return annual.values().stream().mapToLong(Long::longValue).reduce(0, Tariff::gcd);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
