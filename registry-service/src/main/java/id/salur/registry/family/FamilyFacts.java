package id.salur.registry.family;

import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may change about a family. In a PATCH a field that is absent stays; null clears it.
 *
 * @param desil welfare decile, 1 to 10
 * @param regionCode village the family moved to within the programme's regions
 * @param movedOutOn day it left without a known village, today in Jakarta at the latest; ends its memberships at the next re-check
 * @param since first day that desil and village are so, today in Jakarta if absent; before it they stay as they were
 */
public record FamilyFacts(
        @Schema(minimum = "1", maximum = "10", examples = "3")
        Integer desil,

        @Schema(examples = "53.15.05.1025") String regionCode,
        @Schema(nullable = true) LocalDate movedOutOn,
        @Schema(nullable = true) LocalDate since) {
    static final Set<String> DATED = Set.of("desil", "regionCode");
}
