package id.salur.disbursement.programme;

import id.salur.platform.sql.SqlFile;
import org.jdbi.v3.core.Handle;

/** What would make an amount ambiguous or leave a day without one. The service does not start on such facts. */
final class FactCheck {
    private static final String OVERLAPS = SqlFile.of(FactCheck.class, "overlaps");

    private static final String GAPS = SqlFile.of(FactCheck.class, "gaps");

    private FactCheck() {}

    /** For each file in the transaction that loads it, so that nothing ambiguous is kept. */
    static void refuseOverlaps(Handle h) {
        refuse(h, OVERLAPS, "facts overlap: ");
    }

    /** After all files are loaded. */
    static void refuseGaps(Handle h) {
        refuse(h, GAPS, "facts with a gap: ");
    }

    private static void refuse(Handle h, String sql, String what) {
        h.createQuery(sql).mapTo(String.class).findOne().ifPresent(problems -> {
            throw new IllegalStateException(what + problems);
        });
    }
}
