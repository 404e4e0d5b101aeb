package id.salur.disbursement.correction;

import id.salur.platform.sql.SqlFile;

/** The statements of corrections: which payments are in a state for one, and what becomes of them. */
final class CorrectionSql {
    static final String COLUMNS =
            "id, run_id, region_code, kind, payment_id, takes_effect_on as \"on\", reason, state, payments, "
                    + "amount, proposed_by, proposed_at, decided_by, decided_at, version";

    private static final String CHOSEN = SqlFile.of(CorrectionSql.class, "chosen");

    /** How many payments, and rupiah. */
    static final String COUNT =
            "select count(*) as payments, coalesce(sum(missing), 0) as amount from (" + CHOSEN + ") chosen";

    static final String APPLY = SqlFile.set(SqlFile.of(CorrectionSql.class, "apply"), "chosen", CHOSEN);

    private CorrectionSql() {}
}
