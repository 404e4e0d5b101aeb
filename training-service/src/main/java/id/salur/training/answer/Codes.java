package id.salur.training.answer;

/** Shapes of codes in requests. */
public final class Codes {
    /** A region: province, regency, district or village, Kemendagri code with dots. */
    public static final String REGION = "\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?";

    /** A code such as {@code SEWING}. */
    public static final String CODE = "[A-Z][A-Z0-9_]{0,63}";

    /** SQL: true for rows in or below region {@code :region}, and for all rows when it is null or ID, the nation. */
    public static final String IN_REGION =
            "(coalesce(cast(:region as text), 'ID') = 'ID' or region_code = :region or region_code like :region || '.%')";

    private Codes() {}
}
