package id.salur.training.answer;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.util.stream.IntStream;

/** Shapes of codes in requests. */
public final class Codes {
    /** A code such as {@code SEWING}. */
    public static final String CODE = "[A-Z][A-Z0-9_]{0,63}";

    /**
     * What is seen of a region that was {@code asked} for: what lies in the caller's areas, what regions above them publish, and what those
     * above the region do ({@code :above}).
     */
    public static final String SEEN = "(region_code >= :seen.from and region_code < :seen.below"
            + " or region_code = any(areas_above()) and region_code >= :asked.from and region_code < :asked.below"
            + " or region_code = any(:above))";

    private Codes() {}

    /** Codes of the regions above one, the largest first; none above a province, the nation or null. */
    public static String[] above(String region) {
        return region == null
                ? new String[0]
                : IntStream.range(0, region.length())
                        .filter(i -> region.charAt(i) == '.')
                        .mapToObj(i -> region.substring(0, i))
                        .toArray(String[]::new);
    }

    /**
     * Refuses a code that no region can have with {@code unknown-region} (422): no part is zero, provinces and villages begin with 1 to
     * 9. Training keeps no list of regions; whether there is one is the registry's to know.
     */
    public static void requireRegion(String code) {
        if (!code.matches("[1-9]\\d(\\.(?!00)\\d{2}(\\.(?!00)\\d{2}(\\.[1-9]\\d{3})?)?)?")) {
            throw Problem.of(ProblemType.UNKNOWN_REGION).with("region", code);
        }
    }
}
