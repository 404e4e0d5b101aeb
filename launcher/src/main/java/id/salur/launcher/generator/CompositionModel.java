package id.salur.launcher.generator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Draws plausible compositions: how often a poor family has no, one, two ... persons of a component. */
final class CompositionModel {
    /** Weights in thousandths, by number of persons. Invented, and shaped so that a 2019 family averages about 4.6 million. */
    private static final Map<Component, int[]> WEIGHTS = new EnumMap<>(Map.of(
            Component.IBU_HAMIL_NIFAS, new int[] {985, 15},
            Component.ANAK_0_6, new int[] {495, 365, 120, 20},
            Component.SD, new int[] {360, 400, 190, 50},
            Component.SMP, new int[] {610, 360, 30},
            Component.SMA, new int[] {710, 280, 10},
            Component.LANSIA, new int[] {855, 125, 20},
            Component.DISABILITAS_BERAT, new int[] {980, 20}));

    private final SplittableRandom random;

    CompositionModel(SplittableRandom random) {
        this.random = random;
    }

    /** A composition with at least one person. */
    Composition draw() {
        Composition drawn = drawAny();
        while (drawn.isEmpty()) {
            drawn = drawAny();
        }
        return drawn;
    }

    /** A composition that may be empty. */
    Composition drawAny() {
        List<Component> persons = new ArrayList<>(6);
        WEIGHTS.forEach((component, weights) -> {
            int number = pick(weights);
            for (int i = 0; i < number; i++) {
                persons.add(component);
            }
        });
        return isPlausible(persons) ? new Composition(persons) : drawAny();
    }

    /** A mother expecting a child has another person that counts: what ends with the year is never all she has. */
    private static boolean isPlausible(List<Component> persons) {
        return !(persons.contains(Component.IBU_HAMIL_NIFAS) && persons.size() == 1);
    }

    private int pick(int[] weights) {
        int ticket = random.nextInt(1000);
        int number = 0;
        while (ticket >= weights[number]) {
            ticket -= weights[number++];
        }
        return number;
    }
}
