package id.salur.launcher.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Spreads families over villages, towns a little fuller, no village empty. */
final class Places {
    private Places() {}

    /** One village a family; families of a village are neighbours in the list. */
    static List<Village> spread(List<Village> villages, int families, SplittableRandom random) {
        int[] weights = villages.stream()
                .mapToInt(village -> random.nextInt(70, 131) + (village.isTown() ? 60 : 0))
                .toArray();
        long all = 0;
        for (int weight : weights) {
            all += weight;
        }
        List<Village> places = new ArrayList<>(families);
        long passed = 0;
        for (int i = 0; i < weights.length; i++) {
            passed += weights[i];
            long upTo = passed * families / all;
            places.addAll(Collections.nCopies((int) (upTo - places.size()), villages.get(i)));
        }
        return places;
    }

    /**
     * Moves as few places as possible between regular and hard-access villages so that what is left of the total after
     * the fixed parts is a multiple of the grain of the personal amounts.
     *
     * @return the sum of the fixed parts
     */
    static long settleFixedParts(List<Village> places, Tariff tariff, long total) {
        long fixed = places.stream()
                .mapToLong(place -> tariff.fixed(place.hardAccess()))
                .sum();
        for (int at = 0; Math.floorMod(total - fixed, tariff.grain()) != 0; at++) {
            int access = indexOfHardAccess(places);
            if (access < 0 || at == places.size()) {
                throw new IllegalStateException("the fixed parts of " + places.size() + " families cannot leave a"
                        + " multiple of " + tariff.grain() + " of Rp " + total);
            }
            Village regular = places.stream()
                    .filter(place -> !place.hardAccess())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("every village is hard to reach"));
            fixed += tariff.fixed(false) - tariff.fixed(true);
            places.set(access, regular);
        }
        return fixed;
    }

    private static int indexOfHardAccess(List<Village> places) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).hardAccess()) {
                return i;
            }
        }
        return -1;
    }
}
