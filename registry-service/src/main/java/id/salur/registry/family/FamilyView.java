package id.salur.registry.family;

import id.salur.registry.person.Employment;
import id.salur.registry.person.SchoolLevel;
import id.salur.registry.person.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A family with its numbers masked.
 *
 * @param version grows with each change of the family, its members or its memberships; the ETag
 * @param warnings codes that do not refuse anything, {@code no-kk}, {@code recipient-under-age}, {@code no-nik}, {@code nik-sex},
 *     {@code nik-birth-date}, {@code nik-region-unknown}, {@code likely-duplicates}; only in the answer to a command
 * @param likelyDuplicates undecided pairs of persons who may be one, with persons of the family, as far as the caller sees both, a count; only
 *     in the answer to a command that takes persons in
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
        List<String> warnings,
        @Schema(nullable = true) Integer likelyDuplicates) {

    FamilyView withWarnings(List<String> codes, int duplicates) {
        List<String> all = new ArrayList<>(codes);
        if (duplicates > 0) {
            all.add("likely-duplicates");
        }
        return new FamilyView(id, version, kk, regionCode, desil, movedOutOn, members, List.copyOf(all), duplicates);
    }

    /**
     * A member with the number masked; of the birth date only the year, for with it and the sex the number could be guessed.
     *
     * @param nik masked; null for who has none, and for integrators, who get {@code joinKey} in its place
     * @param joinKey what the calling integrator knows the person by; null for everybody else. Who was merged into somebody has the key of that one
     * @param formerJoinKey the same as it was before the keys of the service were changed, so that an integrator can replace what it holds; null once
     *     the old key is gone
     */
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
            @Schema(nullable = true) LocalDate leftOn,

            @Schema(nullable = true, examples = "k1.6tqHjTn0bKc5m1Qm2oVx0A")
            String joinKey,

            @Schema(nullable = true, examples = "k1.6tqHjTn0bKc5m1Qm2oVx0A")
            String formerJoinKey) {}
}
