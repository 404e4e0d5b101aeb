package id.salur.training.projection;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What is read of family.registered and family.changed.
 *
 * @param people what is told of persons; none in events of before it was
 */
record FamilyState(UUID familyId, long version, String regionCode, List<UUID> persons, List<Told> people) {
    FamilyState {
        Objects.requireNonNull(familyId, "familyId");
        Objects.requireNonNull(regionCode, "regionCode");
        persons = List.copyOf(persons);
        people = people == null ? List.of() : List.copyOf(people);
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more: " + version);
        }
    }

    /**
     * One person.
     *
     * @param sealedBirth birth date and sex, sealed; null until the registry sealed it
     * @param diedOn null while they live
     */
    record Told(UUID personId, String sealedBirth, LocalDate diedOn) {}
}
