package id.salur.launcher.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Turns an order into families: the same order, the same families, in the same order. */
public final class Generator {
    private final Order order;
    private final SplittableRandom random;

    private Generator(Order order) {
        this.order = order;
        this.random = new SplittableRandom(order.seed());
    }

    /** Writes the import file. */
    public static Generated write(Order order, Path file) throws IOException {
        List<Family> families = new ArrayList<>(order.families());
        Generated generated = generate(order, families::add);
        try (FamilyCsv csv = new FamilyCsv(file, order.everyone())) {
            for (Family family : families) {
                csv.write(family);
            }
        }
        return generated;
    }

    /** Hands over each family. */
    public static Generated generate(Order order, Consumer<Family> families) {
        return new Generator(order).run(families);
    }

    private Generated run(Consumer<Family> families) {
        CompositionModel model = new CompositionModel(random.split());
        List<Village> pkhPlaces = Places.spread(order.villages(), order.pkhFamilies(), random);
        long fixed = fixedParts(pkhPlaces);
        Composition[] compositions = compositions(model);
        if (order.pkhTotal().isPresent()) {
            new CompositionSearch(order.tariff(), model, random.split())
                    .reach(
                            order.pkhTotal().getAsLong() - fixed,
                            compositions,
                            order.wishes().size());
        }
        int[] turn = shuffled(compositions.length);
        Tally tally = new Tally(order, families);
        FamilyBuilder builder = new FamilyBuilder(order.year(), random.split());
        for (int i = 0; i < turn.length; i++) {
            Composition composition = compositions[turn[i]];
            boolean wished = turn[i] < order.wishes().size();
            Village place = pkhPlaces.get(i);
            tally.take(
                    wished ? builder.buildCouple(place, composition) : builder.build(place, true, composition),
                    turn[i]);
        }
        int others = order.families() - order.pkhFamilies();
        for (Village place : Places.spread(order.villages(), others, random)) {
            tally.take(builder.build(place, false, model.drawAny()), Integer.MAX_VALUE);
        }
        return tally.result();
    }

    private long fixedParts(List<Village> places) {
        OptionalLong total = order.pkhTotal();
        return total.isPresent() ? Places.settleFixedParts(places, order.tariff(), total.getAsLong()) : 0;
    }

    /** The wished compositions first, then drawn ones. */
    private Composition[] compositions(CompositionModel model) {
        Composition[] compositions = new Composition[order.pkhFamilies()];
        Arrays.setAll(compositions, i -> model.draw());
        int next = 0;
        for (Composition wished : order.wishes().values()) {
            compositions[next++] = wished;
        }
        return compositions;
    }

    private int[] shuffled(int length) {
        int[] turn = new int[length];
        Arrays.setAll(turn, i -> i);
        for (int i = length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = turn[i];
            turn[i] = turn[other];
            turn[other] = kept;
        }
        return turn;
    }

    /** Counts what is handed over, and keeps the wished families by their label. */
    private static final class Tally {
        private final Order order;
        private final Consumer<Family> families;
        private final List<String> labels;
        private final Map<String, Family> wished = new LinkedHashMap<>();
        private int count;
        private int members;
        private int pkh;
        private int hardAccess;
        private int capped;
        private long annual;
        private long fixed;

        Tally(Order order, Consumer<Family> families) {
            this.order = order;
            this.families = families;
            this.labels = List.copyOf(order.wishes().keySet());
        }

        void take(Family family, int index) {
            families.accept(family);
            count++;
            members += family.members().size();
            if (index < labels.size()) {
                wished.put(labels.get(index), family);
            }
            if (!family.pkh()) {
                return;
            }
            pkh++;
            boolean hard = family.village().hardAccess();
            hardAccess += hard ? 1 : 0;
            capped += family.composition().persons().size() > order.tariff().cap() ? 1 : 0;
            fixed += order.tariff().fixed(hard);
            annual += order.tariff().fixed(hard) + order.tariff().annual(family.composition());
        }

        Generated result() {
            return new Generated(count, members, pkh, hardAccess, capped, annual, fixed, Map.copyOf(wished));
        }
    }
}
