package id.salur.registry.membership;

import id.salur.platform.sql.SqlFile;
import id.salur.registry.family.FamilyVersions;
import id.salur.registry.publish.EventTypes;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The only statement that changes memberships, to stand behind a common table {@code transition} in the statement of who decides;
 * see {@code change.sql} for the columns. Which action leads where is {@link MembershipLifecycle}.
 */
public final class MembershipChange {
    /** Common tables, the last without a comma behind it. */
    public static final String SQL = sql();

    private MembershipChange() {}

    private static String sql() {
        String steps = MembershipLifecycle.TABLE.steps().stream()
                .map(step -> "('" + step.from() + "', '" + step.action() + "', '" + step.to() + "')")
                .collect(Collectors.joining(", "));
        String sql = SqlFile.of(MembershipChange.class, "change");
        for (Map.Entry<String, String> part : Map.of(
                        "{steps}", steps,
                        "{bumped}", FamilyVersions.bump("moved"),
                        "{topic}", EventTypes.TOPIC,
                        "{started}", EventTypes.MEMBERSHIP_STARTED,
                        "{ended}", EventTypes.MEMBERSHIP_ENDED,
                        "{suspended}", EventTypes.MEMBERSHIP_SUSPENDED,
                        "{resumed}", EventTypes.MEMBERSHIP_RESUMED)
                .entrySet()) {
            sql = sql.replace(part.getKey(), part.getValue());
        }
        return sql;
    }
}
