package id.salur.training.projection;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What is read of family.registered and family.changed. */
record FamilyState(UUID familyId, long version, String regionCode, List<UUID> persons) {
    FamilyState {
        Objects.requireNonNull(familyId, "familyId");
        Objects.requireNonNull(regionCode, "regionCode");
        persons = List.copyOf(persons);
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more: " + version);
        }
    }
}
