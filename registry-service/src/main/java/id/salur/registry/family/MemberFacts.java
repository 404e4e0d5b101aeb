package id.salur.registry.family;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may change about a member. In a PATCH a field that is absent stays; null clears it. */
public record MemberFacts(
        @Schema(nullable = true) SchoolLevel schoolLevel,
        @Schema(nullable = true) LocalDate pregnantUntil,
        Boolean severeDisability,
        @Schema(nullable = true) Employment employment,
        @Schema(nullable = true) LocalDate diedOn,
        @Schema(nullable = true) LocalDate leftOn) {}
