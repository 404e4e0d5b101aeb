package id.salur.disbursement.entitlement;

import id.salur.platform.sql.SqlFile;

/** The statements that compute a run: one each, so that an amount and its explanation cannot differ. */
final class EntitlementSql {
    static final String FAMILIES = SqlFile.of(EntitlementSql.class, "families");
    static final String APPLICATIONS = SqlFile.of(EntitlementSql.class, "applications");

    private EntitlementSql() {}
}
