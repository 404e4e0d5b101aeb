package id.salur.registry.family;

/** Whoever changes what belongs to a family raises its version, in the same statement. */
public final class FamilyVersions {
    private FamilyVersions() {}

    /**
     * The common table {@code bumped}: the rows of {@code set}, a common table with {@code family_id}, each with the {@code version} that
     * its family has now. The families are locked, and of each there is one row.
     */
    public static String bump(String set) {
        return """
                bumped as (
                    update family f set version = f.version + 1 from %s t where f.id = t.family_id returning f.version, t.*
                )""".formatted(set);
    }
}
