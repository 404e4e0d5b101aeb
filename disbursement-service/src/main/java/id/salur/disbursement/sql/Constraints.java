package id.salur.disbursement.sql;

import org.postgresql.util.PSQLException;

/** Tells which rule of the database a statement broke. */
public final class Constraints {
    private Constraints() {}

    /** Whether a constraint or unique index of this name refused the statement. */
    public static boolean broken(Throwable thrown, String name) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException sql
                    && sql.getServerErrorMessage() != null
                    && name.equals(sql.getServerErrorMessage().getConstraint())) {
                return true;
            }
        }
        return false;
    }
}
