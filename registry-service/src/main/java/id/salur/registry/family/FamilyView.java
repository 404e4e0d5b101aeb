package id.salur.registry.family;

import id.salur.registry.person.Employment;
import id.salur.registry.person.SchoolLevel;
import id.salur.registry.person.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A family with its numbers masked.
 *
 * @param version grows with each change of the family, its members or its memberships; the ETag
 * @param warnings codes that do not refuse anything, {@code no-kk}, {@code recipient-under-age}, {@code no-nik}, {@code nik-sex},
 *     {@code nik-birth-date}, {@code nik-region-unknown}; only in the answer to a command
 */
public record FamilyView(
        UUID id,
        long version,

        @Schema(nullable = true, examples = "**************01")
        String kk,

        String regionCode,
        int desil,
        @Schema(nullable = true) LocalDate movedOutOn,
        List<MemberView> members,
        List<String> warnings) {

    FamilyView withWarnings(List<String> codes) {
        return new FamilyView(id, version, kk, regionCode, desil, movedOutOn, members, codes);
    }

    /** A member with the number masked; of the birth date only the year, for with it and the sex the number could be guessed. */
    public record MemberView(
            UUID id,

            @Schema(nullable = true, examples = "**************01")
            String nik,

            String name,
            Sex sex,
            int birthYear,
            Relation relation,
            boolean recipient,
            @Schema(nullable = true) SchoolLevel schoolLevel,
            @Schema(nullable = true) LocalDate pregnantUntil,
            boolean severeDisability,
            @Schema(nullable = true) Employment employment,
            @Schema(nullable = true) LocalDate diedOn,
            @Schema(nullable = true) LocalDate leftOn) {}
}
