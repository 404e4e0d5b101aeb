package id.salur.disbursement;

/** Names of recipients, as if the registry had told them. */
public final class RecipientOf {
    /** What {@link #CIPHER} says. */
    public static final String NAME = "Warga 000017";

    /** {@link #NAME} under the field key of the tests. */
    public static final String CIPHER =
            "\\x04746573740c872054ad0b0252e1a20e82faee993acae8a734146603de1e1c2a277c7f666443b1a1ce06f3d449";

    private RecipientOf() {}

    /** The statement that names the recipient of each family that a query selects as {@code (id, village)}. */
    public static String of(String families) {
        return "insert into recipient (family_id, region_code, version, person_id, name) select f.id, f.village, 1, f.id, '"
                + CIPHER + "' from (" + families + ") as f (id, village)";
    }
}
