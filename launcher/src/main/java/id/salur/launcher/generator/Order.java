package id.salur.launcher.generator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What to generate.
 *
 * @param year the year over which every component stays as it is
 * @param families how many families in all; each asks for {@code everyone}
 * @param pkhFamilies how many of them ask for PKH
 * @param everyone programme that every family asks for, or empty
 * @param pkhTotal what the PKH families are entitled to in the year, to the rupiah; empty: whatever comes
 * @param wishes families that must be among the PKH families, by label, each with a couple as its parents
 */
public record Order(
        int year,
        long seed,
        int families,
        int pkhFamilies,
        String everyone,
        OptionalLong pkhTotal,
        List<Village> villages,
        Tariff tariff,
        Map<String, Composition> wishes) {
    public Order {
        villages = List.copyOf(villages);
        wishes = Collections.unmodifiableMap(new LinkedHashMap<>(wishes));
        if (villages.isEmpty()) {
            throw new IllegalArgumentException("no villages");
        }
        if (pkhFamilies > families || wishes.size() > pkhFamilies) {
            throw new IllegalArgumentException("more PKH families than families, or more wishes than PKH families");
        }
    }

    /** The same order, with these families among the PKH families. */
    public Order wishing(Map<String, Composition> labelled) {
        return new Order(year, seed, families, pkhFamilies, everyone, pkhTotal, villages, tariff, labelled);
    }
}
