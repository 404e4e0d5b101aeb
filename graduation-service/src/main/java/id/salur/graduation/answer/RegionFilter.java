package id.salur.graduation.answer;

/** The filter {@code regionCode} of lists and counts. */
public final class RegionFilter {
    /** SQL: true for rows in or below region {@code :region}, and for all rows when it is null or ID, the nation. */
    public static final String SQL =
            "(coalesce(cast(:region as text), 'ID') = 'ID' or region_code = :region or region_code like :region || '.%')";

    private RegionFilter() {}
}
