package id.salur.disbursement.payee;

import id.salur.platform.sql.SqlFile;

/**
 * Whom no run pays because of whom or what it would go to: {@code held_account.sql}, for statements over a region. Runs, follow-ups, orders
 * and what is told of who was not paid read it.
 */
public final class HeldAccounts {
    /** {@code family_id, state}. */
    private static final String SQL = SqlFile.of(HeldAccounts.class, "held_account");

    private HeldAccounts() {}

    /** The statement with them in the place of {@code :held_account}. */
    public static String in(String sql) {
        return SqlFile.set(sql, "held_account", SQL);
    }
}
