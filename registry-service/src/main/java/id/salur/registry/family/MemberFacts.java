package id.salur.registry.family;

import id.salur.registry.person.Employment;
import id.salur.registry.person.PersonFacts;
import id.salur.registry.person.SchoolLevel;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may change about a member. In a PATCH a field that is absent stays; null clears it.
 *
 * @param since first day that school, pregnancy, disability and employment are so, today in Jakarta if absent; before it they stay as they were. Not
 *     before the birth
 */
public record MemberFacts(
        @Schema(nullable = true) SchoolLevel schoolLevel,
        @Schema(nullable = true) LocalDate pregnantUntil,
        Boolean severeDisability,
        @Schema(nullable = true) Employment employment,
        @Schema(nullable = true) LocalDate diedOn,
        @Schema(nullable = true) LocalDate leftOn,
        @Schema(nullable = true) LocalDate since) {
    static final Set<String> DATED = Set.of("schoolLevel", "pregnantUntil", "severeDisability", "employment");

    /** Those of the person, wherever they live. */
    PersonFacts person() {
        return new PersonFacts(schoolLevel, pregnantUntil, severeDisability, employment);
    }
}
