package id.salur.registry.family;

import id.salur.registry.person.Employment;
import id.salur.registry.person.PersonFacts;
import id.salur.registry.person.SchoolLevel;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may change about a member. In a PATCH a field that is absent stays; null clears it. */
public record MemberFacts(
        @Schema(nullable = true) SchoolLevel schoolLevel,
        @Schema(nullable = true) LocalDate pregnantUntil,
        Boolean severeDisability,
        @Schema(nullable = true) Employment employment,
        @Schema(nullable = true) LocalDate diedOn,
        @Schema(nullable = true) LocalDate leftOn) {

    /** Those of the person, wherever they live. */
    PersonFacts person() {
        return new PersonFacts(schoolLevel, pregnantUntil, severeDisability, employment, diedOn);
    }
}
