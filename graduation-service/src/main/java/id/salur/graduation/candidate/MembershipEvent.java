package id.salur.graduation.candidate;

import java.util.Objects;
import java.util.UUID;

/** What is read of the membership events and of family.changed. */
record MembershipEvent(UUID familyId, long version, String regionCode) {
    MembershipEvent {
        Objects.requireNonNull(familyId, "familyId");
        Objects.requireNonNull(regionCode, "regionCode");
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more: " + version);
        }
    }
}
