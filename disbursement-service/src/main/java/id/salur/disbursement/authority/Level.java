package id.salur.disbursement.authority;

import id.salur.disbursement.region.Regions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How high an area is: the limits go by it. */
@Schema(name = "AuthorityLevel")
public enum Level {
    REGENCY,
    PROVINCE,
    NATION;

    /** The highest of the areas that hold a region; none if no area does, or only a village. */
    static Optional<Level> of(List<String> areas, String region) {
        return areas.stream()
                .filter(area -> holds(area, region))
                .flatMap(area -> of(area).stream())
                .max(Comparator.naturalOrder());
    }

    static boolean holds(String area, String region) {
        return area.equals(Regions.NATION) || area.equals(region) || region.startsWith(area + ".");
    }

    private static Optional<Level> of(String area) {
        return switch (area.length()) {
            case 2 -> Optional.of(area.equals(Regions.NATION) ? NATION : PROVINCE);
            case 5 -> Optional.of(REGENCY);
            default -> Optional.empty();
        };
    }
}
