package id.salur.registry.intake;

import id.salur.platform.table.DateOrder;
import java.time.LocalDate;

/**
 * How a file is to be taken.
 *
 * @param since first day that changed facts are so; null for today
 */
record ImportAsked(ImportRule rule, String profile, DateOrder dates, LocalDate since) {
    /** Our own file. */
    static final String OWN = "SALUR";
}
