package id.salur.platform.sql;

import java.util.stream.Collectors;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/**
 * SQL of a file beside its package: {@code payment/change.sql} of the class path's {@code id/salur/disbursement}. Its comments say
 * what goes in and out, and how psql sets what it takes; they are left out.
 */
public final class SqlFile {
    private SqlFile() {}

    /** The statement of the file {@code name.sql} in the package of the class. */
    public static String of(Class<?> beside, String name) {
        return ClasspathSqlLocator.create()
                .locate(beside.getPackageName() + "." + name)
                .lines()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
    }

    /** The statement with a fragment in the place of {@code :variable}, as psql's {@code \set} does it. */
    public static String set(String sql, String variable, String fragment) {
        if (!sql.contains(":" + variable)) {
            throw new IllegalArgumentException("the statement has no place for " + variable);
        }
        return sql.replaceAll("(?<!:):" + variable + "\\b", java.util.regex.Matcher.quoteReplacement(fragment));
    }
}
