package id.salur.registry.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person, numbers masked.
 *
 * @param familyId household they live in; null for none
 * @param knownSince day the registry got to know them
 * @param terms when they received the money of which household, in the order of days; of households in the caller's areas
 * @param mergedInto who this person is, where two people decided that both are one; null otherwise
 */
public record PersonView(
        UUID id,
        long version,
        @Schema(nullable = true) UUID familyId,
        @Schema(examples = "53.15.05.2003") String regionCode,
        @Schema(examples = "Warga 000123") String name,
        Sex sex,
        int birthYear,
        @Schema(nullable = true) LocalDate diedOn,
        LocalDate knownSince,
        @Schema(nullable = true) UUID mergedInto,
        List<PersonIdentifier> identifiers,
        List<RecipientTerm> terms,
        List<DatedFact> facts) {

    /** How a term stands. */
    public enum TermState {
        /** The money of the household goes to this person. */
        CURRENT,
        /** It would, and is held: the person died or left, or is dead as a bank reports. */
        HELD,
        /** Another took over. */
        ENDED
    }

    /**
     * Days on which a person receives the money of a household.
     *
     * @param from first day; null for as far back as is known
     * @param until first day that is another's; null while nobody took over
     */
    public record RecipientTerm(
            UUID familyId,
            @Schema(nullable = true) LocalDate from,
            @Schema(nullable = true) LocalDate until,
            TermState state) {}

    /**
     * What was so of a person from a day to a day.
     *
     * @param fact schoolLevel, pregnantUntil, severeDisability, employment, or relation to the head of the household
     * @param value what it was, as text
     * @param from first day; null for as far back as is known
     * @param until first day it was no longer so; null while it is
     */
    public record DatedFact(
            @Schema(examples = "schoolLevel") String fact,
            @Schema(examples = "SD") String value,
            @Schema(nullable = true) LocalDate from,
            @Schema(nullable = true) LocalDate until) {}
}
