package id.salur.launcher.generator;

import java.util.SplittableRandom;

/** Exchanges compositions until they add up to a total, to the rupiah. */
final class CompositionSearch {
    private static final int PATIENCE = 20_000_000;

    private final Tariff tariff;
    private final CompositionModel model;
    private final SplittableRandom random;

    CompositionSearch(Tariff tariff, CompositionModel model, SplittableRandom random) {
        this.tariff = tariff;
        this.model = model;
        this.random = random;
    }

    /**
     * Replaces compositions in place. Each exchange is drawn from the same model as the first draw and kept only if it
     * brings the sum nearer, so the mix of families stays plausible.
     *
     * @param from index of the first family that may be exchanged
     */
    void reach(long total, Composition[] families, int from) {
        long missing = total;
        for (Composition family : families) {
            missing -= tariff.annual(family);
        }
        for (int attempt = 0; missing != 0; attempt++) {
            if (attempt == PATIENCE || from == families.length) {
                throw new IllegalStateException("no families found that are entitled to Rp " + total + ": still Rp "
                        + missing + " away; is the total possible for " + families.length + " families?");
            }
            int index = from + random.nextInt(families.length - from);
            Composition candidate = model.draw();
            long gain = tariff.annual(candidate) - tariff.annual(families[index]);
            if (Math.abs(missing - gain) < Math.abs(missing)) {
                families[index] = candidate;
                missing -= gain;
            }
        }
    }
}
