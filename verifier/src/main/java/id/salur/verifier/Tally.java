package id.salur.verifier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what was compared and keeps the first of what does not hold. */
final class Tally {
    static final int KEPT = 50;

    private final Map<Check, Long> compared = new EnumMap<>(Check.class);
    private final Map<Check, Long> broken = new EnumMap<>(Check.class);
    private final List<Finding> findings = new ArrayList<>();

    /** One comparison; says what is wrong if it does not hold. */
    void that(Check check, boolean holds, String where, String otherwise) {
        compared.merge(check, 1L, Long::sum);
        if (!holds) {
            broken(check, where, otherwise);
        }
    }

    void broken(Check check, String where, String what) {
        broken.merge(check, 1L, Long::sum);
        if (findings.size() < KEPT) {
            findings.add(new Finding(check, where, what));
        }
    }

    BookVerdict verdict(Head head) {
        return new BookVerdict(head, Map.copyOf(compared), Map.copyOf(broken), List.copyOf(findings));
    }
}
