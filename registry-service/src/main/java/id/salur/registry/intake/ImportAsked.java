package id.salur.registry.intake;

import id.salur.platform.table.DateOrder;
import java.time.LocalDate;

/**
 * How a file is to be taken.
 *
 * @param since first day that changed facts are so; null by the rule that changes nothing
 */
record ImportAsked(ImportRule rule, String profile, Mapping mapping, DateOrder dates, LocalDate since) {
    /** The profile of our own file. */
    static final String OWN = "SALUR";

    ImportTerms terms() {
        return new ImportTerms(rule, mapping.kind(), mapping.told().toArray(String[]::new));
    }
}
