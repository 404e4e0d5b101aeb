package id.salur.registry.duplicate;

import id.salur.registry.person.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A pair with all who may be the same person, as far as the caller sees them.
 *
 * @param pair the pair asked for
 * @param persons the two of it, and those whom undecided pairs join to them, at most 20
 * @param others the undecided pairs among these persons
 */
public record DuplicateCluster(Duplicate pair, List<Member> persons, List<Duplicate> others) {
    static final int MOST = 20;

    /**
     * A person of a cluster: no number, and of the birth date the year; the parts of the score say how dates compare.
     *
     * @param familyId household they live in; null for none
     * @param knownSince day the registry got to know them
     * @param nikState CLAIMED or VERIFIED; null without a NIK
     * @param mergedInto who this person is; null for themselves
     */
    @Schema(name = "DuplicatePerson")
    public record Member(
            UUID id,
            @Schema(nullable = true) UUID familyId,
            @Schema(examples = "53.15.05.2003") String regionCode,
            @Schema(examples = "Warga 000123") String name,
            Sex sex,
            int birthYear,
            @Schema(nullable = true) LocalDate diedOn,
            LocalDate knownSince,
            @Schema(nullable = true, examples = "CLAIMED") String nikState,
            @Schema(nullable = true) UUID mergedInto) {}
}
