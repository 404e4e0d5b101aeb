package id.salur.launcher.demo.steps;

import id.salur.launcher.generator.Component;
import id.salur.launcher.generator.Composition;
import id.salur.launcher.generator.Generated;
import java.util.LinkedHashMap;
import java.util.Map;

/** The five families of Kerinci whose way is not the usual one. */
record Story(Household noAccount, Household dead, Household pupil, Household mother, Household shortPaid) {
    private static final String NO_ACCOUNT = "account not opened";
    private static final String DEAD = "recipient died";
    private static final String PUPIL = "last pupil left school";
    private static final String MOTHER = "mother who learns sewing";
    private static final String SHORT_PAID = "paid too little";

    /** What the generator is asked for. */
    static Map<String, Composition> wishes() {
        Map<String, Composition> wishes = new LinkedHashMap<>();
        wishes.put(NO_ACCOUNT, Composition.of(Component.ANAK_0_6, Component.SD));
        wishes.put(DEAD, Composition.of(Component.SD, Component.SMP));
        wishes.put(PUPIL, Composition.of(Component.SMA));
        wishes.put(MOTHER, Composition.of(Component.ANAK_0_6, Component.SD, Component.SMP));
        wishes.put(SHORT_PAID, Composition.of(Component.SMP, Component.SMA));
        return wishes;
    }

    static Story find(Road road, Regency regency, Generated generated) {
        return new Story(
                find(road, regency, generated, NO_ACCOUNT),
                find(road, regency, generated, DEAD),
                find(road, regency, generated, PUPIL),
                find(road, regency, generated, MOTHER),
                find(road, regency, generated, SHORT_PAID));
    }

    private static Household find(Road road, Regency regency, Generated generated, String label) {
        return Household.find(road, regency, "PKH", generated.wished().get(label));
    }
}
